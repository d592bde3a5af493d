import { Problem } from "./errors";

/** Where a page of rows ended: the sort instant and the id of its last row. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime()}_${id}`;
}

/** @throws Problem `invalid-input` where the text is no cursor of ours. */
export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  const [milliseconds = "", id = ""] = text.split("_");
  const at = new Date(Number(milliseconds));
  if (!/^-?\d{1,16}$/.test(milliseconds) || Number.isNaN(at.getTime()) || !UUID.test(id)) {
    throw new Problem("invalid-input", "The cursor is not one of ours");
  }
  return { at, id };
}
