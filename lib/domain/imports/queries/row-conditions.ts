import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { ImportRowQuery, RowOutcome } from "../schema/ledger";

/** What became of a row: one that waits in a cancelled import is cancelled, before the worker wrote it there. */
export const ROW_OUTCOME = Prisma.sql`
  CASE WHEN r.status = 'waiting' AND i.status = 'cancelled' THEN 'cancelled' ELSE r.status::text END`;

function hasOutcome(outcome: RowOutcome): Prisma.Sql {
  if (outcome === "waiting") return Prisma.sql`r.status = 'waiting' AND i.status <> 'cancelled'`;
  if (outcome !== "cancelled") return Prisma.sql`r.status = ${outcome}::"ImportRowStatus"`;
  return Prisma.sql`(r.status = 'cancelled' OR (r.status = 'waiting' AND i.status = 'cancelled'))`;
}

/** The WHERE of every query on an import's rows. Expects `import_rows r` and its `imports i`. */
export function rowConditions(importId: string, query: ImportRowQuery): Prisma.Sql {
  const { outcome, text, reason, portal } = query;
  return Prisma.join(
    [
      Prisma.sql`r.import_id = ${importId}::uuid`,
      ...(outcome ? [hasOutcome(outcome)] : []),
      ...(reason ? [Prisma.sql`r.reason = ${reason}`] : []),
      ...(text ? [mentions(text)] : []),
      ...(portal ? [PORTAL[portal]] : []),
    ],
    " AND ",
  );
}

const PORTAL = {
  listed: Prisma.sql`r.portal_is_error IS NOT NULL`,
  error: Prisma.sql`r.portal_is_error`,
  contradiction: Prisma.sql`r.portal_is_error IS NOT NULL AND (
    (r.status = 'accepted' AND r.portal_is_error) OR (r.status = 'rejected' AND NOT r.portal_is_error))`,
} as const;

function mentions(text: string): Prisma.Sql {
  const rowNumber = /^\d{1,7}$/.test(text) ? Number(text) : null;
  const beginning = `${text.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(r.external_id LIKE ${beginning}
    OR ${rowNumber === null ? Prisma.sql`FALSE` : Prisma.sql`r.row_number = ${rowNumber}::int`}
    OR strpos(lower(${ROW_NAME}), lower(${text})) > 0)`;
}

/** As it stands in the file; empty where it has none. */
export const ROW_NAME = Prisma.sql`
  concat_ws(' ', r.texts->>'name', r.texts->>'firstSurname', r.texts->>'secondSurname')`;
