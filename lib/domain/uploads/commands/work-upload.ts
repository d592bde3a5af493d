import pg from "pg";
import { db, pool } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { Prisma, type Upload } from "@/lib/platform/generated/prisma/client";
import { SpreadsheetProblem } from "@/lib/platform/spreadsheets/spreadsheet-problem";
import { findUserAsViewer } from "../../users/queries";
import { type FindSentBefore, openSentBefore } from "../queries/find-sent-before";
import { waitsForWork } from "../queries/has-work";
import type { UploadProblem } from "../schema";
import { checkUpload } from "./check-upload";
import { keepOrigin } from "./find-origin";
import { type HandedRow, readHandedRows } from "./hand-over";
import { openTable } from "./open-table";
import { type ReadResult, readUpload, UnreadableUpload } from "./read-upload";
import { spoolFile } from "./spool-file";

/** Makes the import of a confirmed upload, and puts it in line. Runs twice where its process died in between. */
export type HandOver = (
  client: pg.ClientBase,
  upload: Upload,
  rows: AsyncGenerator<HandedRow[], void, void>,
) => Promise<void>;

const REPORT_MS = 400;

interface Run {
  readonly main: pg.Client;
  readonly rows: pg.Client;
  readonly checks: pg.Client;
  rowsDone: number;
}

/**
 * Does whatever an upload waits for, until it waits for a person: reads it, checks it by its newest plan,
 * makes its import. Does nothing where another process is at it: that one looks again after it has let go.
 */
export async function workUpload(uploadId: string, handOver: HandOver): Promise<void> {
  const run: Run = { main: await connect(), rows: await connect(), checks: await connect(), rowsDone: 0 };
  const report = setInterval(() => void reportRows(uploadId, run.rowsDone), REPORT_MS);
  try {
    do {
      if (!(await takeLock(run.main, uploadId))) return;
      while (await takeStep(uploadId, run, handOver)) run.rowsDone = 0;
      await run.main.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [uploadId]);
    } while (await waitsForWork(uploadId));
  } finally {
    clearInterval(report);
    await Promise.all([run.main.end(), run.rows.end(), run.checks.end()]);
  }
}

async function takeLock(client: pg.Client, uploadId: string): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS taken",
    [uploadId],
  );
  return rows[0]?.taken === true;
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL, application_name: "atalaya-upload" });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function reportRows(uploadId: string, rowsDone: number): Promise<void> {
  if (rowsDone === 0) return;
  await pool()
    .query("UPDATE uploads SET rows_done = $2 WHERE id = $1", [uploadId, rowsDone])
    .catch(() => undefined);
}

/** @returns whether there was anything to do. */
async function takeStep(uploadId: string, run: Run, handOver: HandOver): Promise<boolean> {
  const upload = await db().upload.findUnique({ where: { id: uploadId } });
  if (!upload) return false;
  if (upload.status === "reading") await read(upload, run);
  else if (upload.status === "read" && upload.checkedVersion !== upload.planVersion) await check(upload, run);
  else if (upload.status === "confirming") await confirm(upload, run, handOver);
  else return false;
  return true;
}

async function sentBeforeFor({ createdById }: Upload): Promise<FindSentBefore | null> {
  const sender = await findUserAsViewer(createdById);
  return openSentBefore(pool(), sender?.scope ?? { kind: "portfolios", portfolioIds: [] });
}

async function read(upload: Upload, run: Run): Promise<void> {
  const file = await spoolFile(run.main, upload.id);
  try {
    await readSpooled(upload, file.path, run);
  } catch (error) {
    await rollBack(run);
    await keepProblem(upload.id, toProblem(error));
  } finally {
    await file.remove();
  }
}

async function rollBack({ rows, checks }: Run): Promise<void> {
  await Promise.all([rows.query("ROLLBACK"), checks.query("ROLLBACK")]);
}

async function readSpooled(upload: Upload, path: string, run: Run): Promise<void> {
  const table = await openTable(path, upload.sheet);
  if (table.kind === "sheets") {
    await db().upload.updateMany({
      where: { id: upload.id },
      data: { status: "choosing_sheet", sheets: table.names },
    });
    return;
  }
  try {
    const clients = { rows: run.rows, checks: run.checks };
    await Promise.all([run.rows.query("BEGIN"), run.checks.query("BEGIN")]);
    const result = await readUpload({
      uploadId: upload.id,
      table,
      clients,
      findSentBefore: await sentBeforeFor(upload),
      onRows: (count) => {
        run.rowsDone = count;
      },
    });
    if (!(await keepOrigin(run.checks, upload.id))) return await rollBack(run);
    await run.rows.query("COMMIT");
    await run.checks.query("COMMIT");
    await keepResult(upload, result, table);
  } finally {
    table.close();
  }
}

async function keepResult(
  upload: Upload,
  { headers, headerRow, plan, rowCount, raggedRows }: ReadResult,
  { sheets, notes }: { readonly sheets: string[]; readonly notes: object },
): Promise<void> {
  const version = upload.planVersion + 1;
  await db().upload.updateMany({
    where: { id: upload.id },
    data: {
      status: "read",
      headers,
      plan,
      rowCount,
      rowsDone: rowCount,
      sheets,
      notes: { ...notes, headerRow, raggedRows },
      planVersion: version,
      checkedVersion: version,
      problem: Prisma.DbNull,
    },
  });
}

function toProblem(error: unknown): UploadProblem {
  if (error instanceof UnreadableUpload) return error.problem;
  if (error instanceof SpreadsheetProblem) return { code: error.code, ...error.details };
  throw error;
}

/** Ends the reading of an upload that cannot be read. */
export async function keepProblem(uploadId: string, problem: UploadProblem): Promise<void> {
  await db().upload.updateMany({
    where: { id: uploadId, status: "reading" },
    data: { status: "failed", problem },
  });
}

async function check(upload: Upload, run: Run): Promise<void> {
  await run.checks.query("BEGIN");
  await checkUpload({
    upload: { ...upload, headers: Array.isArray(upload.headers) ? upload.headers.map(String) : [] },
    reader: run.main,
    writer: run.checks,
    findSentBefore: await sentBeforeFor(upload),
    onRows: (count) => {
      run.rowsDone = count;
    },
  });
  if (!(await keepOrigin(run.checks, upload.id))) return void (await run.checks.query("ROLLBACK"));
  await run.checks.query("UPDATE uploads SET checked_version = $2 WHERE id = $1", [
    upload.id,
    upload.planVersion,
  ]);
  await run.checks.query("COMMIT");
}

async function confirm(upload: Upload, run: Run, handOver: HandOver): Promise<void> {
  const rows = readHandedRows({
    upload: { ...upload, headers: Array.isArray(upload.headers) ? upload.headers.map(String) : [] },
    reader: run.main,
    onRows: (count) => {
      run.rowsDone = count;
    },
  });
  await handOver(run.rows, upload, rows);
  await db().upload.update({ where: { id: upload.id }, data: { status: "confirmed" } });
}
