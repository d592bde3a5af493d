import { cutText, toStorableText, toTextKey } from "@/lib/core/text";

/** Where the columns of a portal's export stand; those that it lacks are absent. */
export interface PortalColumns {
  readonly externalId: number;
  readonly error: number | null;
  readonly result: number | null;
}

/** What the portal says of one account. */
export interface PortalLine {
  readonly externalId: string;
  readonly isError: boolean;
  readonly result: string;
}

/** As Kobra's portal writes them (contracts/kobra-import.md), as text keys. */
const EXTERNAL_ID = ["id cuenta", "idcuenta", "externalid", "cuenta"];
const ERROR = ["error", "errores"];
const RESULT = ["resultado", "resultados"];
const YES = new Set(["si", "yes", "true", "1", "x", "error"]);
const LONGEST_RESULT = 1_000;

/** Reads the header of a portal's export; null where it is none, because it names no account. */
export function findPortalColumns(header: readonly string[]): PortalColumns | null {
  const keys = header.map(toTextKey);
  const find = (names: readonly string[]) => {
    const index = keys.findIndex((key) => names.includes(key));
    return index < 0 ? null : index;
  };
  const externalId = find(EXTERNAL_ID);
  const columns = { error: find(ERROR), result: find(RESULT) };
  if (externalId === null || (columns.error === null && columns.result === null)) return null;
  return { externalId, ...columns };
}

/**
 * Reads one line; null where it names no account. Several messages stand in one cell, joined by `|`. Where
 * the export has no column for errors, a result is one.
 */
export function readPortalLine(cells: readonly string[], columns: PortalColumns): PortalLine | null {
  const cell = (index: number | null) => toStorableText((index === null ? "" : cells[index]) ?? "").trim();
  const externalId = cell(columns.externalId);
  if (externalId === "") return null;
  const messages = cell(columns.result)
    .split("|")
    .map((message) => message.trim())
    .filter((message) => message !== "");
  const isError = columns.error === null ? messages.length > 0 : YES.has(toTextKey(cell(columns.error)));
  return { externalId, isError, result: cutText(messages.join(" | "), LONGEST_RESULT) };
}
