import { readCursor, writeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { ImportViewer } from "../rules/visibility";
import type { ImportListQuery, ImportSummary } from "../schema/ledger";
import { SUMMARY_COLUMNS, type SummaryRecord, toSummary, visibleTo } from "./import-summary";
import { TALLY } from "./tally-sql";

const PAGE = 30;

/** Imports that a person may see, newest first. @throws Problem `invalid-input` for a cursor that is none. */
export async function listImports(
  viewer: ImportViewer,
  query: ImportListQuery,
): Promise<{ imports: ImportSummary[]; nextCursor: string | null }> {
  const where = Prisma.join([visibleTo(viewer), ...conditions(viewer, query)], " AND ");
  const records = await db().$queryRaw<SummaryRecord[]>`
    SELECT ${SUMMARY_COLUMNS}
    FROM imports i LEFT JOIN users u ON u.id = i.created_by_id CROSS JOIN LATERAL (${TALLY}) t
    WHERE ${where} ORDER BY i.created_at DESC, i.id DESC LIMIT ${PAGE + 1}`;
  const page = records.slice(0, PAGE);
  const last = page.at(-1);
  const hasMore = records.length > PAGE && last !== undefined;
  return {
    imports: page.map(toSummary),
    nextCursor: hasMore ? writeCursor({ at: last.created_at, id: last.id }) : null,
  };
}

function conditions({ userId }: ImportViewer, query: ImportListQuery): Prisma.Sql[] {
  const cursor = readCursor(query.cursor);
  return [
    ...(cursor ? [Prisma.sql`(i.created_at, i.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`] : []),
    ...(query.status ? [Prisma.sql`i.status = ${query.status}::"ImportStatus"`] : []),
    ...(query.kind ? [Prisma.sql`i.kind = ${query.kind}::"ImportKind"`] : []),
    ...(query.type ? [Prisma.sql`i.import_type = ${Number(query.type)}::int`] : []),
    ...(query.mine ? [Prisma.sql`i.created_by_id = ${userId}::uuid`] : []),
    ...(query.failed ? [Prisma.sql`t.rejected + t.unknown > 0`] : []),
    ...(query.text ? [named(query.text)] : []),
  ];
}

/** A part of the file's name, or the whole id of an account that was in it. */
function named(text: string): Prisma.Sql {
  return Prisma.sql`(strpos(lower(i.file_name), lower(${text})) > 0 OR EXISTS (
    SELECT 1 FROM import_rows r WHERE r.import_id = i.id AND r.external_id = ${text}))`;
}
