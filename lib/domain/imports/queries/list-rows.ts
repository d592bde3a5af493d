import { z } from "zod";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { ImportViewer } from "../rules/visibility";
import type { ImportRowDetail, ImportRowEntry, ImportRowQuery, RowOutcome } from "../schema/ledger";
import { requireImport } from "./require-import";
import { ROW_NAME, ROW_OUTCOME, rowConditions } from "./row-conditions";

const PAGE = 50;

interface RowRecord {
  row_number: number;
  external_id: string | null;
  name: string;
  outcome: RowOutcome;
  reason: string | null;
  problems: unknown;
  chunk_id: string | null;
  ordinal: number[] | null;
  portal_is_error: boolean | null;
  portal_result: string | null;
  settled_at: Date | null;
}

const COLUMNS = Prisma.sql`
  r.row_number, r.external_id, ${ROW_NAME} AS name, ${ROW_OUTCOME} AS outcome, r.reason, r.problems,
  r.chunk_id::text, c.ordinal, r.portal_is_error, r.portal_result, r.settled_at`;

/** Rows of an import in the order of its file. @throws Problem `not-found`. */
export async function listRows(
  viewer: ImportViewer,
  importId: string,
  query: ImportRowQuery,
): Promise<{ rows: ImportRowEntry[]; next: number | null }> {
  await requireImport(viewer, importId);
  const records = await db().$queryRaw<RowRecord[]>`
    SELECT ${COLUMNS}
    FROM import_rows r JOIN imports i ON i.id = r.import_id LEFT JOIN import_chunks c ON c.id = r.chunk_id
    WHERE ${rowConditions(importId, query)} AND r.row_number > ${query.after ?? -1}::int
    ORDER BY r.row_number LIMIT ${PAGE + 1}`;
  const rows = records.slice(0, PAGE).map(toEntry);
  return { rows, next: records.length > PAGE ? (rows.at(-1)?.rowNumber ?? null) : null };
}

const problemsSchema = z.array(z.object({ field: z.string(), code: z.string() })).catch([]);
const textsSchema = z.record(z.string(), z.string()).catch({});
const valuesSchema = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .nullable()
  .catch(null);

function toEntry(record: RowRecord): ImportRowEntry {
  return {
    rowNumber: record.row_number,
    externalId: record.external_id,
    name: record.name || null,
    outcome: record.outcome,
    reason: record.reason,
    problems: problemsSchema.parse(record.problems),
    chunkId: record.chunk_id,
    ordinal: record.ordinal,
    portalIsError: record.portal_is_error,
    portalResult: record.portal_result,
    settledAt: record.settled_at?.toISOString() ?? null,
  };
}

/** One row with what stood in the file and what was sent. @throws Problem `not-found`. */
export async function getRow(
  viewer: ImportViewer,
  importId: string,
  rowNumber: number,
): Promise<ImportRowDetail> {
  await requireImport(viewer, importId);
  const records = await db().$queryRaw<
    (RowRecord & { texts: unknown; values: unknown; extras: unknown; account_id: string | null })[]
  >`
    SELECT ${COLUMNS}, r.texts, r."values", r.extras, a.id::text AS account_id
    FROM import_rows r JOIN imports i ON i.id = r.import_id LEFT JOIN import_chunks c ON c.id = r.chunk_id
    LEFT JOIN accounts a ON a.external_id = r.external_id
    WHERE r.import_id = ${importId}::uuid AND r.row_number = ${rowNumber}::int`;
  const [record] = records;
  if (!record) throw new Problem("not-found", "There is no such row");
  return {
    ...toEntry(record),
    texts: textsSchema.parse(record.texts),
    values: valuesSchema.parse(record.values),
    extras: textsSchema.parse(record.extras),
    accountId: record.account_id,
  };
}
