import { z } from "zod";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { UploadRowEntry, UploadRowQuery } from "../schema";

const PAGE = 50;
const cellsSchema = z.array(z.string());
const problemsSchema = z.array(z.object({ field: z.string(), code: z.string() })).nullable();

interface RowRecord {
  row_number: number;
  cells: string;
  problems: unknown;
  is_faulty: boolean | null;
  is_repeated: boolean | null;
  is_sent_before: boolean | null;
}

/** Rows of a file in its order, with what a person wrote anew. */
export async function listUploadRows(
  uploadId: string,
  query: UploadRowQuery,
): Promise<{ rows: UploadRowEntry[]; next: number | null }> {
  const records = await db().$queryRaw<RowRecord[]>`
    SELECT r.row_number, r.cells, c.problems, c.is_faulty, c.is_repeated, c.is_sent_before
    FROM ${tables(query)}
    WHERE r.upload_id = ${uploadId}::uuid AND r.row_number > ${query.after ?? 0}::int AND ${conditions(query)}
    ORDER BY r.row_number LIMIT ${PAGE + 1}`;
  const page = records.slice(0, PAGE);
  const rows = await withEdits(uploadId, page);
  return { rows, next: records.length > PAGE ? (page.at(-1)?.row_number ?? null) : null };
}

/** One row, as a page shows it; null without it. */
export async function findUploadRow(uploadId: string, rowNumber: number): Promise<UploadRowEntry | null> {
  const { rows } = await listUploadRows(uploadId, { show: "all", after: rowNumber - 1 });
  const [row] = rows;
  return row?.rowNumber === rowNumber ? row : null;
}

function tables({ show, field, code }: UploadRowQuery): Prisma.Sql {
  const isNarrow = show !== "all" || field !== undefined || code !== undefined;
  const join = isNarrow ? Prisma.sql`JOIN` : Prisma.sql`LEFT JOIN`;
  return Prisma.sql`upload_rows r ${join} upload_checks c
    ON c.upload_id = r.upload_id AND c.row_number = r.row_number`;
}

function conditions({ show, field, code }: UploadRowQuery): Prisma.Sql {
  const wanted = {
    all: Prisma.sql`true`,
    errors: Prisma.sql`c.problems IS NOT NULL AND c.is_faulty`,
    warnings: Prisma.sql`c.problems IS NOT NULL AND NOT c.is_faulty`,
    repeated: Prisma.sql`c.is_repeated`,
    "sent-before": Prisma.sql`c.is_sent_before`,
  }[show];
  if (field === undefined && code === undefined) return wanted;
  const problem = JSON.stringify([{ ...(field && { field }), ...(code && { code }) }]);
  return Prisma.sql`${wanted} AND c.problems IS NOT NULL AND c.problems @> ${problem}::jsonb`;
}

async function withEdits(uploadId: string, records: readonly RowRecord[]): Promise<UploadRowEntry[]> {
  const edits = await db().uploadEdit.findMany({
    where: { uploadId, rowNumber: { in: records.map(({ row_number }) => row_number) } },
  });
  return records.map((record) => {
    const cells = cellsSchema.parse(JSON.parse(record.cells));
    const own = edits.filter(({ rowNumber }) => rowNumber === record.row_number);
    for (const { columnIndex, text } of own) placeText(cells, columnIndex, text);
    return {
      rowNumber: record.row_number,
      cells,
      edited: own.map(({ columnIndex }) => columnIndex),
      problems: problemsSchema.parse(record.problems) ?? [],
      isFaulty: record.is_faulty ?? false,
      isRepeated: record.is_repeated ?? false,
      isSentBefore: record.is_sent_before ?? false,
    };
  });
}

/** Writes a cell, also beyond the end of a short row. */
export function placeText(cells: string[], columnIndex: number, text: string): void {
  while (cells.length < columnIndex) cells.push("");
  cells[columnIndex] = text;
}
