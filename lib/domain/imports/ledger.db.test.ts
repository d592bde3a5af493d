import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

vi.hoisted(() => {
  process.env.ATALAYA_ALLOWED_HOSTS = "127.0.0.1";
  process.env.ATALAYA_SEALING_KEY = "A".repeat(43);
});

import { db, pool } from "@/lib/platform/db";
import { countLockWaits } from "@/lib/platform/lock-waits.fixtures";
import { meetAtTable } from "@/lib/platform/meet-at-table.fixtures";
import { writeWorkbook } from "@/lib/platform/spreadsheets/write-workbook";
import type { KobraSandbox } from "@/sandbox/kobra/import/server";
import type { AccountTexts } from "../accounts/rules/read-account/read-account";
import { addImport } from "./commands/add-import";
import { addPortalReport } from "./commands/add-portal-report";
import { claimChunk } from "./commands/claim-chunk";
import { planImports } from "./commands/plan-imports";
import { askForProbe } from "./commands/probe-kobra";
import { readPortalReport } from "./commands/read-portal-report";
import { resendFailures } from "./commands/resend-failures";
import { seeImports } from "./commands/see-imports";
import { setRequirements } from "./commands/set-requirements";
import { setUpKobra } from "./commands/set-up-kobra";
import { cancelImport, startImport } from "./commands/steer-import";
import { sweepImports } from "./commands/sweep-imports";
import { makeKobraSandbox, readMadeUpAccount, SANDBOX_SECRET, setUpSandboxKobra } from "./imports.fixtures";
import { importHandlers, sendImports } from "./jobs";
import { findKobraConnection } from "./queries/find-kobra-connection";
import { getImport } from "./queries/get-import";
import { listChunks, listRequests } from "./queries/list-chunks";
import { listImports } from "./queries/list-imports";
import { listNotices } from "./queries/list-notices";
import { listReasons } from "./queries/list-reasons";
import { getRow, listRows } from "./queries/list-rows";
import { readRequirements } from "./queries/read-requirements";
import { writeFaultyRows } from "./queries/write-faulty-rows";

const ANA = { userId: uuidv7(), scope: { kind: "all" } } as const;
const NORTH = uuidv7();
const SOUTH = uuidv7();
/** Sees the north alone. */
const LUIS = { userId: uuidv7(), scope: { kind: "portfolios", portfolioIds: [NORTH] } } as const;
let kobra: KobraSandbox;
let baseUrl = "";
let prefix = 0;

beforeAll(async () => {
  kobra = makeKobraSandbox();
  baseUrl = await kobra.start();
  await db().portfolio.createMany({
    data: [
      { id: NORTH, name: "Norte", kobraBranchId: "11" },
      { id: SOUTH, name: "Sur", kobraBranchId: "22" },
    ],
  });
});
afterAll(() => kobra.stop());
beforeEach(async () => {
  prefix += 1;
  await setUp(500);
});

const setUp = (chunkSize: number, headerValue: string | null = SANDBOX_SECRET) =>
  setUpSandboxKobra(ANA.userId, baseUrl, { chunkSize, headerValue, requestsPerMinute: 6_000 });
const idOf = (index: number) => `L${prefix}-${String(index).padStart(3, "0")}`;
const account = (index: number, change: AccountTexts = {}) => readMadeUpAccount(idOf(index), change);
const accounts = (count: number) => Array.from({ length: count }, (_, index) => account(index));
const send = () => sendImports.run({}, new AbortController().signal);

async function add(
  rows: readonly ReturnType<typeof account>[],
  { kind = "file", actor = ANA.userId }: { kind?: "file" | "form"; actor?: string } = {},
): Promise<string> {
  const { importId } = await addImport(actor, {
    kind,
    importType: 1,
    fileName: kind === "file" ? `cuentas-${prefix}.csv` : null,
    rows: rows.map((row, index) => ({ ...row, rowNumber: index + 2 })),
  });
  return importId;
}

async function sent(rows: readonly ReturnType<typeof account>[], chunkSize = 500): Promise<string> {
  await setUp(chunkSize);
  const importId = await add(rows);
  await startImport(ANA, importId);
  await send();
  return importId;
}

async function layBeside(importId: string, file: string | Uint8Array) {
  const { reportId } = await addPortalReport(ANA, importId, {
    fileName: "lote.csv",
    body: Buffer.from(file),
  });
  await readPortalReport(reportId);
  return (await getImport(ANA, importId)).portal;
}

const bookOf = (sheets: readonly (readonly (readonly string[])[])[]) =>
  writeWorkbook(
    sheets.map(([headers = [], ...rows], index) => ({ name: `Hoja ${index + 1}`, headers, rows, width: 20 })),
  );

const HEADER =
  "ID cuenta,ID subcuenta,Folio domicilio,Domicilio,Estatus,Error,Resultado,Probabilidad de visita";

describe("the portal's word", () => {
  it("stands beside ours and changes nothing of it, and shows where the two contradict", async () => {
    kobra.poisoned.set(idOf(2), "Registro repetido.");
    const importId = await sent(accounts(4));
    const portal = await layBeside(
      importId,
      [
        HEADER,
        `${idOf(0)},,1,,Terminado,,,`,
        `${idOf(1)},,2,,Terminado,Sí,Registro repetido.|Esta cuenta ya se encuentra inactiva.,`,
        `${idOf(2)},,3,,Terminado,Sí,Registro repetido.,`,
        "OTRA-1,,4,,Terminado,Sí,Registro repetido.,",
      ].join("\r\n"),
    );
    expect(portal).toMatchObject({ rowCount: 3, errorCount: 2, contradictionCount: 1 });
    expect(portal.reports[0]).toMatchObject({
      status: "read",
      lineCount: 4,
      matchedCount: 3,
      unmatchedCount: 1,
      unmatched: [{ externalId: "OTRA-1", result: "Registro repetido." }],
    });
    const { rows } = await listRows(ANA, importId, { portal: "contradiction" });
    expect(rows).toMatchObject([
      {
        externalId: idOf(1),
        outcome: "accepted",
        reason: null,
        portalResult: "Registro repetido. | Esta cuenta ya se encuentra inactiva.",
      },
    ]);
    expect((await getImport(ANA, importId)).counts).toMatchObject({ accepted: 3, rejected: 1 });
  });

  it("takes what the sandbox's own portal exports, poisoned accounts by name", async () => {
    kobra.poisoned.set(idOf(1), "Esta cuenta ya se encuentra inactiva.");
    const importId = await sent(accounts(3));
    const portal = await layBeside(importId, kobra.portalExport());
    expect(portal).toMatchObject({ rowCount: 3, errorCount: 1, contradictionCount: 0 });
  });

  it("gives the second line of an account to its second row", async () => {
    const importId = await sent([account(1, { totalPending: "1" }), account(1, { totalPending: "2" })]);
    await layBeside(importId, `ID cuenta,Resultado\n${idOf(1)},\n${idOf(1)},Registro repetido.`);
    const { rows } = await listRows(ANA, importId, {});
    expect(rows.map(({ portalIsError }) => portalIsError)).toEqual([false, true]);
  });

  it("says what to do about a file that is no such list", async () => {
    const importId = await sent(accounts(1));
    const portal = await layBeside(importId, "Cliente,ID lote\nUno,7");
    expect(portal.reports[0]).toMatchObject({ status: "failed", problem: "no-such-columns" });
    expect(portal.rowCount).toBe(0);
  });

  it("is read from a workbook too, whatever it is called", async () => {
    const importId = await sent(accounts(2));
    const rows = [
      ["Lote 7", ""],
      ["ID cuenta", "Resultado"],
      [idOf(0), ""],
      [idOf(1), "Registro repetido."],
    ];
    const portal = await layBeside(importId, await bookOf([rows]));
    expect(portal).toMatchObject({ rowCount: 2, errorCount: 1, contradictionCount: 1 });
    expect(portal.reports[0]).toMatchObject({ status: "read", lineCount: 2, matchedCount: 2 });
  });

  it.each<[string, () => string | Uint8Array | Promise<Uint8Array>]>([
    [
      "several-sheets",
      () =>
        bookOf([
          [["ID cuenta"], ["1"]],
          [["ID cuenta"], ["2"]],
        ]),
    ],
    ["damaged", () => "PK\u0003\u0004 and so on"],
    ["old-workbook", () => Buffer.from("d0cf11e0a1b11ae10000", "hex")],
    ["web-page", () => "<html><table></table></html>"],
    ["not-a-spreadsheet", () => "%PDF-1.7"],
  ])("says what is wrong with a file of another kind: %s", async (problem, makeFile) => {
    const importId = await sent(accounts(1));
    const portal = await layBeside(importId, await makeFile());
    expect(portal.reports[0]).toMatchObject({ status: "failed", problem });
  });
});

describe("failures", () => {
  it("are sent again as a new import with the same row numbers, once, and the first stays as it is", async () => {
    kobra.poisoned.set(idOf(1), "Registro repetido.");
    const importId = await sent(accounts(3));
    kobra.poisoned.delete(idOf(1));
    const again = await resendFailures(ANA, importId);
    await expect(resendFailures(ANA, importId)).rejects.toMatchObject({ code: "conflict" });
    await send();
    expect(await getImport(ANA, again.importId)).toMatchObject({
      status: "done",
      rowCount: 1,
      counts: { accepted: 1 },
      origin: { id: importId },
    });
    expect((await listRows(ANA, again.importId, {})).rows).toMatchObject([{ rowNumber: 3 }]);
    expect(await getImport(ANA, importId)).toMatchObject({
      counts: { accepted: 2, rejected: 1 },
      followers: [{ id: again.importId, isResend: true }],
    });
  });

  it("come as a workbook with their reasons, and the rows that are in Kobra stay out of it", async () => {
    kobra.poisoned.set(idOf(1), "Registro repetido.");
    const importId = await sent([account(0), account(1), account(2, { postalCode: "?" })]);
    const words = {
      sheet: "Filas",
      row: "Fila",
      outcome: "Resultado",
      reasons: "Motivos",
      portal: "Portal",
      unknownReason: "sin saber",
      outcomeOf: (outcome: string) => outcome,
      problem: ({ field, code }: { field: string; code: string }) => `${field} ${code}`,
    };
    const chunks: Uint8Array[] = [];
    for await (const bytes of await writeFaultyRows(ANA, importId, words)) chunks.push(bytes);
    const { readXlsx } = await import("hucre/xlsx");
    const [sheet] = (await readXlsx(Buffer.concat(chunks))).sheets;
    const [header, ...rows] = sheet?.rows ?? [];
    expect(header?.slice(0, 5)).toEqual(["Fila", "Resultado", "Motivos", "Portal", "externalID"]);
    expect(rows.map((row) => [row[0], row[1], row[4]])).toEqual([
      ["3", "rejected", idOf(1)],
      ["4", "left_out", idOf(2)],
    ]);
    expect(rows[1]?.[2]).toBe("postalCode not-a-postal-code");
  });

  it("are found by outcome, by Kobra's words and by the beginning of an id", async () => {
    kobra.poisoned.set(idOf(1), "Registro repetido.");
    const importId = await sent(accounts(12));
    const [reason] = await listReasons(ANA, importId);
    expect(reason).toMatchObject({ outcome: "rejected", count: 1 });
    const find = async (query: Parameters<typeof listRows>[2]) =>
      (await listRows(ANA, importId, query)).rows.map(({ externalId }) => externalId);
    expect(await find({ reason: reason?.reason ?? "" })).toEqual([idOf(1)]);
    expect(await find({ outcome: "rejected" })).toEqual([idOf(1)]);
    expect(await find({ text: idOf(11) })).toEqual([idOf(11)]);
    expect(await find({ text: "13" })).toEqual([idOf(11)]);
    expect(await find({ text: "antonia p" })).toHaveLength(12);
    expect(await find({ text: "%" })).toEqual([]);
    const row = await getRow(ANA, importId, 3);
    expect(row).toMatchObject({ values: { totalPending: 1500.5 }, texts: { totalPending: "1500.50" } });
  });

  it("show as a tree of halves, each with its requests and Kobra's answer word for word", async () => {
    kobra.poisoned.set(idOf(3), "Registro repetido.");
    const importId = await sent(accounts(4));
    const { chunks } = await listChunks(ANA, importId, { onlyTroubled: false });
    expect(chunks.map(({ ordinal, status }) => [ordinal.join("."), status])).toEqual([
      ["0.0", "split"],
      ["0.0.0", "accepted"],
      ["0.0.1", "split"],
      ["0.0.1.0", "accepted"],
      ["0.0.1.1", "rejected"],
    ]);
    const requests = await listRequests(ANA, importId, chunks[0]?.id ?? "");
    expect(requests).toMatchObject([{ attempt: 1, outcome: "refused", detail: "ValidationError" }]);
    expect(requests[0]?.answer).toContain("No se pudo procesar la información");
    const rest = await listChunks(ANA, importId, { after: "0.0.1", onlyTroubled: true });
    expect(rest.chunks).toHaveLength(2);
  });
});

describe("who sees and sends what", () => {
  it("shows somebody with some portfolios their own imports only", async () => {
    const hers = await add(accounts(1));
    const his = await add(accounts(1), { actor: LUIS.userId });
    expect((await listImports(LUIS, {})).imports.map(({ id }) => id)).toEqual([his]);
    const attempts = [
      () => getImport(LUIS, hers),
      () => listRows(LUIS, hers, {}),
      () => startImport(LUIS, hers),
      () => cancelImport(LUIS, hers, 1),
      () => resendFailures(LUIS, hers),
      () => addPortalReport(LUIS, hers, { fileName: "x.csv", body: Buffer.from("x") }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "not-found" });
    const mine = await listImports(ANA, { text: `cuentas-${prefix}` });
    expect(mine.imports.map(({ id }) => id)).toEqual([his, hers]);
  });

  it("leaves out accounts of portfolios that the sender does not see, and branches that are theirs", async () => {
    await db().account.create({
      data: { id: uuidv7(), externalId: idOf(1), portfolioId: SOUTH, isPortfolioOwn: true },
    });
    const rows = [account(1), account(2, { branchID: "22" }), account(3, { branchID: "11" })];
    const importId = await add(rows, { actor: LUIS.userId });
    await startImport(LUIS, importId);
    await send();
    expect((await getImport(LUIS, importId)).counts).toMatchObject({ accepted: 1, left_out: 2 });
    expect(kobra.accounts.has(idOf(1))).toBe(false);
    expect((await listRows(LUIS, importId, { outcome: "left_out" })).rows[0]?.problems).toEqual([
      { field: "externalID", code: "outside-your-portfolios" },
    ]);
  });
});

describe("the line", () => {
  it("lets a single account go before a file, unless the file ahead of it holds the same account", async () => {
    await setUp(1);
    const file = await add([account(1), account(2)]);
    await startImport(ANA, file);
    const other = await add([account(9)], { kind: "form" });
    await startImport(ANA, other);
    const same = await add([account(2, { totalPending: "7" })], { kind: "form" });
    await startImport(ANA, same);
    const before = kobra.requests.length;
    await send();
    expect(kobra.requests.slice(before).map(({ externalIds }) => externalIds[0])).toEqual([
      idOf(9),
      idOf(1),
      idOf(2),
      idOf(2),
    ]);
    expect(kobra.accounts.get(idOf(2))).toMatchObject({ totalPending: 7 });
  });

  it("gives up no more rows than were named", async () => {
    const importId = await add(accounts(5));
    await expect(cancelImport(ANA, importId, 4)).rejects.toMatchObject({ code: "conflict" });
    expect((await getImport(ANA, importId)).status).toBe("draft");
    await cancelImport(ANA, importId, 5);
    expect((await getImport(ANA, importId)).counts).toMatchObject({ cancelled: 5, waiting: 0 });
  });

  it("counts and lists as cancelled at once what the worker has yet to write on each row", async () => {
    await setUp(2);
    const importId = await add(accounts(5));
    await startImport(ANA, importId);
    await planImports();
    await cancelImport(ANA, importId, 5);
    expect(await db().importRow.count({ where: { importId, status: "waiting" } })).toBe(5);
    expect((await getImport(ANA, importId)).counts).toMatchObject({ cancelled: 5, waiting: 0 });
    const outcomesOf = async (query: Parameters<typeof listRows>[2]) =>
      (await listRows(ANA, importId, query)).rows.map(({ outcome }) => outcome);
    expect(await outcomesOf({ outcome: "waiting" })).toEqual([]);
    expect(await outcomesOf({ outcome: "cancelled" })).toEqual(Array(5).fill("cancelled"));
    expect(await getRow(ANA, importId, 2)).toMatchObject({ outcome: "cancelled" });
    const handler = importHandlers.find(({ job }) => job.name === "imports.settle-cancelled");
    await handler?.run({ importId }, new AbortController().signal);
    expect(await db().importRow.count({ where: { importId, status: "cancelled" } })).toBe(5);
    expect(await outcomesOf({ outcome: "cancelled" })).toHaveLength(5);
  });

  it("may be cancelled while its chunks are made, and then has none", async () => {
    const importId = await add(accounts(3));
    await startImport(ANA, importId);
    const blocker = await pool().connect();
    await blocker.query("BEGIN");
    await blocker.query("SELECT 1 FROM import_rows WHERE import_id = $1 FOR UPDATE", [importId]);
    let isPlanned = false;
    const planning = planImports().then(() => {
      isPlanned = true;
    });
    await vi.waitFor(async () => {
      expect(await countLockWaits()).toBe(1);
    });
    await cancelImport(ANA, importId, 3);
    expect(isPlanned).toBe(false);
    await blocker.query("ROLLBACK");
    blocker.release();
    await planning;
    expect((await listChunks(ANA, importId, { onlyTroubled: false })).chunks).toEqual([]);
    expect((await getImport(ANA, importId)).counts).toMatchObject({ cancelled: 3 });
  });

  it("calls unknown what a dead worker left open in a cancelled import", async () => {
    const importId = await add(accounts(2));
    await startImport(ANA, importId);
    await planImports();
    expect(await claimChunk()).toMatchObject({ importId });
    await cancelImport(ANA, importId, 2);
    await sweepImports();
    expect((await getImport(ANA, importId)).counts).toMatchObject({ sent: 2 });
    await db().importRequest.updateMany({
      where: { chunk: { importId } },
      data: { startedAt: new Date(Date.now() - 120_000) },
    });
    await sweepImports();
    expect((await getImport(ANA, importId)).counts).toMatchObject({ unknown: 2, sent: 0 });
  });
});

it("tells whoever made an import that it ended, until they looked", async () => {
  const importId = await sent(accounts(1));
  expect(await listNotices(ANA.userId)).toContainEqual(
    expect.objectContaining({ id: importId, status: "done", accepted: 1, failed: 0 }),
  );
  expect((await listNotices(LUIS.userId)).map(({ id }) => id)).not.toContain(importId);
  await seeImports(LUIS.userId, [importId]);
  expect((await listNotices(ANA.userId)).map(({ id }) => id)).toContain(importId);
  await seeImports(ANA.userId, [importId]);
  expect((await listNotices(ANA.userId)).map(({ id }) => id)).not.toContain(importId);
});

it("keeps the header's value where none is given, and tells its end alone", async () => {
  await setUp(500, "another-made-up-1234");
  await setUp(100, null);
  const { connection } = await findKobraConnection();
  expect(connection).toMatchObject({ chunkSize: 100, hint: "1234", headerName: "X-Api-Key" });
  expect(JSON.stringify(connection)).not.toContain("another");
});

it("tries the address without importing anything, and tells a wrong header from a closed door", async () => {
  const probe = importHandlers.find(({ job }) => job.name === "imports.probe-kobra");
  const tryIt = async () => {
    await askForProbe();
    await probe?.run({}, new AbortController().signal);
    return db().kobraConnection.findFirstOrThrow({ omit: { headerValue: true } });
  };
  const before = kobra.requests.length;
  expect(await tryIt()).toMatchObject({ probeOutcome: "answered", probeHttpStatus: 405 });
  await setUp(500, "wrong-secret");
  expect(await tryIt()).toMatchObject({ probeOutcome: "denied", probeHttpStatus: 401 });
  await setUpKobra(ANA.userId, {
    baseUrl: "http://127.0.0.1:9/api",
    headerName: "X-Api-Key",
    headerValue: null,
    chunkSize: 500,
    requestsPerMinute: 60,
    timeoutS: 2,
  });
  expect(await tryIt()).toMatchObject({ probeOutcome: "not-sent", probeHttpStatus: null });
  expect(kobra.requests).toHaveLength(before);
});

it("asks for the fields that an operator says, and always for the account's number", async () => {
  const { 1: first, ...rest } = await readRequirements();
  expect(first.all).toContain("totalPending");
  await setRequirements(ANA.userId, { ...rest, 1: { all: ["name"], anyOf: ["email", "cellphoneNumber"] } });
  expect((await readRequirements())[1]).toEqual({
    all: ["externalID", "name"],
    anyOf: ["email", "cellphoneNumber"],
  });
});

it("keeps the connection that several people set up for the first time at once", async () => {
  await db().kobraConnection.deleteMany();
  const ends = await meetAtTable("kobra_connection", () => [1, 2, 3].map(() => setUp(500)));
  expect(ends.filter(({ status }) => status === "rejected")).toEqual([]);
  expect((await findKobraConnection()).connection).toMatchObject({ headerName: "X-Api-Key" });
});
