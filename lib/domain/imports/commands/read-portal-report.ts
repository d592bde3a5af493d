import { type Db, db } from "@/lib/platform/db";
import { readSpreadsheet, SeveralSheets } from "@/lib/platform/spreadsheets/read-spreadsheet";
import { SpreadsheetProblem } from "@/lib/platform/spreadsheets/spreadsheet-problem";
import { findPortalColumns, type PortalColumns, type PortalLine, readPortalLine } from "../rules/portal-line";
import { announceImports } from "./announce-imports";

const BATCH = 5_000;
const LONGEST_MS = 300_000;
/** A title may stand above the header. */
const HEADER_WITHIN_ROWS = 10;
const MOST_UNMATCHED_KEPT = 100;

/** The worker reads it beside everything else: half a million lines of eight columns fit. */
const LIMITS = { mostBytes: 1024 ** 3, mostSharedChars: 40_000_000 };

/** No column for the account, or none for what became of it. */
class NoSuchColumns extends Error {}

/**
 * Reads a portal's export and lays its words beside the import's rows, by externalID: the first line of an
 * account belongs to its first row, the second to its second. What we know ourselves stays as it is.
 */
export async function readPortalReport(reportId: string): Promise<void> {
  const report = await db().portalReport.findUnique({ where: { id: reportId } });
  if (!report?.body || report.status !== "reading") return;
  const body = Buffer.from(report.body);
  try {
    await db().$transaction(
      async (tx) => {
        const lineCount = await keepLines(tx, body);
        const counts = await matchLines(tx, report.importId);
        await tx.portalReport.update({
          where: { id: reportId },
          data: { status: "read", body: null, readAt: new Date(), lineCount, ...counts },
        });
        await announceImports(tx);
      },
      { timeout: LONGEST_MS, maxWait: 10_000 },
    );
  } catch (error) {
    const problem = nameProblem(error);
    if (problem === null) throw error;
    await db().$transaction(async (tx) => {
      await tx.portalReport.update({
        where: { id: reportId },
        data: { status: "failed", problem, body: null, readAt: new Date() },
      });
      await announceImports(tx);
    });
  }
}

function nameProblem(error: unknown): string | null {
  if (error instanceof NoSuchColumns) return "no-such-columns";
  if (error instanceof SeveralSheets) return "several-sheets";
  return error instanceof SpreadsheetProblem ? error.code : null;
}

async function keepLines(tx: Db, body: Buffer): Promise<number> {
  await tx.$executeRaw`
    CREATE TEMP TABLE portal_lines (n serial, external_id text, is_error bool, result text) ON COMMIT DROP`;
  let columns: PortalColumns | null = null;
  let batch: PortalLine[] = [];
  let count = 0;
  let seen = 0;
  for await (const { cells } of readSpreadsheet(body, LIMITS)) {
    seen += 1;
    if (columns === null) {
      columns = findPortalColumns(cells);
      if (columns === null && seen >= HEADER_WITHIN_ROWS) break;
      continue;
    }
    const line = readPortalLine(cells, columns);
    if (line === null) continue;
    batch.push(line);
    count += 1;
    if (batch.length === BATCH) {
      await insertLines(tx, batch);
      batch = [];
    }
  }
  if (columns === null) throw new NoSuchColumns();
  await insertLines(tx, batch);
  return count;
}

async function insertLines(tx: Db, lines: readonly PortalLine[]): Promise<void> {
  const records = lines.map(({ externalId, isError, result }) => ({
    external_id: externalId,
    is_error: isError,
    result,
  }));
  await tx.$executeRaw`
    INSERT INTO portal_lines (external_id, is_error, result)
    SELECT external_id, is_error, result
    FROM json_to_recordset(${JSON.stringify(records)}::json) AS x(external_id text, is_error bool, result text)`;
}

async function matchLines(
  tx: Db,
  importId: string,
): Promise<{
  matchedCount: number;
  unmatchedCount: number;
  unmatched: { externalId: string; result: string }[];
}> {
  // The lines have no statistics: taken for a handful, they would be joined one by one.
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`;
  await tx.$executeRaw`
    WITH lines AS (
      SELECT external_id, is_error, result,
             row_number() OVER (PARTITION BY external_id ORDER BY n) AS nth,
             count(*) OVER (PARTITION BY external_id) AS many
      FROM portal_lines
    ), mine AS (
      SELECT row_number AS row_no, external_id,
             row_number() OVER (PARTITION BY external_id ORDER BY row_number) AS nth
      FROM import_rows WHERE import_id = ${importId}::uuid AND external_id IS NOT NULL
    )
    UPDATE import_rows r SET portal_is_error = lines.is_error, portal_result = lines.result
    FROM mine JOIN lines ON lines.external_id = mine.external_id AND lines.nth = least(mine.nth, lines.many)
    WHERE r.import_id = ${importId}::uuid AND r.row_number = mine.row_no`;
  const unmatched = await tx.$queryRaw<{ externalId: string; result: string; total: number }[]>`
    SELECT external_id AS "externalId", result, (count(*) OVER ())::int AS total FROM portal_lines l
    WHERE NOT EXISTS (
      SELECT 1 FROM import_rows r WHERE r.import_id = ${importId}::uuid AND r.external_id = l.external_id)
    ORDER BY n LIMIT ${MOST_UNMATCHED_KEPT}`;
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM portal_lines`;
  const unmatchedCount = unmatched[0]?.total ?? 0;
  return {
    matchedCount: count - unmatchedCount,
    unmatchedCount,
    unmatched: unmatched.map(({ externalId, result }) => ({ externalId, result })),
  };
}
