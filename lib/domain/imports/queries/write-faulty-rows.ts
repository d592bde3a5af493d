import { z } from "zod";
import type { SheetCell } from "@/lib/core/sheet";
import { db } from "@/lib/platform/db";
import { writeXlsx } from "@/lib/platform/spreadsheets/write-xlsx";
import { ACCOUNT_FIELD_NAMES } from "../../accounts/rules/account-fields/account-fields";
import type { ImportViewer } from "../rules/visibility";
import type { RowOutcome } from "../schema/ledger";
import { requireImport } from "./require-import";

/** The file's own words, in the reader's language. */
export interface FaultyRowsWords {
  readonly sheet: string;
  readonly row: string;
  readonly outcome: string;
  readonly reasons: string;
  readonly portal: string;
  readonly outcomeOf: (outcome: RowOutcome) => string;
  readonly problem: (problem: { readonly field: string; readonly code: string }) => string;
  readonly unknownReason: string;
}

interface FaultyRecord {
  row_number: number;
  status: RowOutcome;
  reason: string | null;
  problems: unknown;
  texts: unknown;
  extras: unknown;
  portal_result: string | null;
}

const BATCH = 1_000;
const MOST_EXTRAS = 100;
const problemsSchema = z.array(z.object({ field: z.string(), code: z.string() })).catch([]);
const textsSchema = z.record(z.string(), z.string()).catch({});

/**
 * The rows that are not in Kobra for sure (left out, refused, unknown), or that its portal lists with an error, as a
 * workbook: the reasons first, then the cells under Kobra's names, so that the corrected file is mapped by itself.
 *
 * @throws Problem `not-found`.
 */
export async function writeFaultyRows(
  viewer: ImportViewer,
  importId: string,
  words: FaultyRowsWords,
): Promise<AsyncGenerator<Uint8Array, void, void>> {
  await requireImport(viewer, importId);
  const [fields, extras] = await Promise.all([usedFields(importId), usedExtras(importId)]);
  const columns = [words.row, words.outcome, words.reasons, words.portal, ...fields, ...extras].map(
    (header) => ({ header, kind: "text" as const }),
  );
  return writeXlsx({ name: words.sheet, columns, rows: faultyRows(importId, fields, extras, words) });
}

async function usedFields(importId: string): Promise<string[]> {
  const used = await db().$queryRaw<{ key: string }[]>`
    SELECT DISTINCT key FROM import_rows r, jsonb_object_keys(r.texts) key
    WHERE r.import_id = ${importId}::uuid AND (r.status IN ('left_out', 'rejected', 'unknown') OR r.portal_is_error)`;
  const keys = new Set(used.map(({ key }) => key));
  return ACCOUNT_FIELD_NAMES.filter((name) => keys.has(name));
}

async function usedExtras(importId: string): Promise<string[]> {
  const used = await db().$queryRaw<{ key: string }[]>`
    SELECT DISTINCT key FROM import_rows r, jsonb_object_keys(r.extras) key
    WHERE r.import_id = ${importId}::uuid AND (r.status IN ('left_out', 'rejected', 'unknown') OR r.portal_is_error)
    ORDER BY key LIMIT ${MOST_EXTRAS}`;
  return used.map(({ key }) => key);
}

async function* faultyRows(
  importId: string,
  fields: readonly string[],
  extraNames: readonly string[],
  words: FaultyRowsWords,
): AsyncGenerator<SheetCell[][]> {
  let after = -1;
  for (;;) {
    const records = await db().$queryRaw<FaultyRecord[]>`
      SELECT row_number, status::text, reason, problems, texts, extras, portal_result FROM import_rows
      WHERE import_id = ${importId}::uuid AND row_number > ${after}::int
        AND (status IN ('left_out', 'rejected', 'unknown') OR portal_is_error)
      ORDER BY row_number LIMIT ${BATCH}`;
    yield records.map((record) => {
      const texts = textsSchema.parse(record.texts);
      const extras = textsSchema.parse(record.extras);
      return [
        String(record.row_number),
        words.outcomeOf(record.status),
        reasonsOf(record, words),
        record.portal_result ?? "",
        ...fields.map((field) => texts[field] ?? ""),
        ...extraNames.map((name) => extras[name] ?? ""),
      ];
    });
    const last = records.at(-1);
    if (!last || records.length < BATCH) return;
    after = last.row_number;
  }
}

function reasonsOf({ status, reason, problems }: FaultyRecord, words: FaultyRowsWords): string {
  const own = status === "left_out" ? problemsSchema.parse(problems).map(words.problem) : [];
  if (status === "unknown") own.push(words.unknownReason);
  return [...own, ...(reason === null ? [] : [reason])].join(" | ");
}
