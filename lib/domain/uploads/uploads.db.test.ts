import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { addFileImport } from "../imports/commands/add-file-import";
import type { Viewer } from "../users/schema";
import { chooseSheet, discardUpload, planUpload } from "./commands/change-upload";
import { confirmUpload } from "./commands/confirm-upload";
import { editCell } from "./commands/edit-cell";
import { type HandOver, workUpload } from "./commands/work-upload";
import { countProblems } from "./queries/count-rows";
import { getUpload } from "./queries/get-upload";
import { listUploadRows } from "./queries/list-upload-rows";
import { tallySending } from "./rules/tally-sending";
import { type UploadPlan, uploadPlanSchema } from "./schema";
import { addSender, bringFile, fileOf, HEADERS, lineOf } from "./uploads.fixtures";
import { sheetDataOf, workbookOf, zipOf } from "./workbook.fixtures";

let viewer: Viewer;

beforeAll(async () => {
  viewer = await addSender();
});

const handOver: HandOver = (client, upload, rows) =>
  addFileImport(
    client,
    {
      importId: upload.importId ?? "",
      createdById: upload.createdById,
      importType: uploadPlanSchema.parse(upload.plan).importType,
      fileName: upload.fileName,
      sha256: Buffer.from(upload.sha256 ?? []),
      originId: upload.originId,
    },
    rows,
  );
const work = (uploadId: string) => workUpload(uploadId, handOver);

async function bring(body: Buffer | string, fileName?: string) {
  const uploadId = await bringFile(viewer, body, fileName);
  await work(uploadId);
  return getUpload(viewer, uploadId);
}

const raise = (what: string): never => {
  throw new Error(`no ${what}`);
};
const planOf = (plan: UploadPlan | null): UploadPlan => plan ?? raise("plan");
const importRows = (importId: string) =>
  db().importRow.findMany({ where: { importId }, orderBy: { rowNumber: "asc" } });

describe("a file that is no table is refused by one sentence, and nothing of it is kept", () => {
  const page = "<html><body><table><tr><td>Cuenta</td></tr></table></body></html>";
  const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2_000, 7)]);
  const sheet = (rows: (string | number)[][], after = "") =>
    workbookOf([{ name: "Hoja1", xml: sheetDataOf(rows) + after }]);
  const bomb = Buffer.alloc(60_000_000, 65);
  it.each<[string, Buffer | string, object]>([
    ["blank", " \n \n", { code: "empty" }],
    ["only headers", HEADERS, { code: "only-headers" }],
    ["two headers alike", "Cuenta,Saldo,CUENTA\n1,2,3", { code: "headers-alike", header: "CUENTA" }],
    ["an open quote", `${HEADERS}\n1,"2\n${"x,y\n".repeat(4_000)}`, { code: "unclosed-quote", rowNumber: 2 }],
    [
      "a cell of 100,000 characters",
      fileOf(lineOf("1", { 5: "x".repeat(100_000) })),
      { code: "cell-too-long", cell: "F2" },
    ],
    ["a renamed .xls", ole, { code: "old-workbook" }],
    ["a password", Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]), { code: "password" }],
    ["a renamed page", page, { code: "web-page" }],
    ["a PDF", "%PDF-1.7 \u0000\u0001", { code: "not-a-spreadsheet" }],
    ["another zip", zipOf([{ name: "mimetype", text: "application/epub" }]), { code: "not-a-spreadsheet" }],
    ["a broken zip", Buffer.from("PK\u0003\u0004 and nothing more"), { code: "damaged" }],
    [
      "merged cells",
      sheet(
        [
          ["Cuenta", "Saldo"],
          ["1", 5],
          ["2", 6],
        ],
        '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
      ),
      { code: "merged-cells", cell: "A2:A3" },
    ],
    [
      "a formula without value",
      sheet([
        ["Cuenta", "Saldo"],
        ["1", "<c><f>1+1</f></c>"],
      ]),
      { code: "formula-without-value", cell: "B2" },
    ],
    [
      "a zip bomb",
      workbookOf(
        [{ name: "Hoja1", xml: sheetDataOf([["Cuenta"], ["1"]]) }],
        [{ name: "xl/sharedStrings.xml", text: bomb }],
      ),
      { code: "too-large-inside" },
    ],
    [
      "a thousand small bombs",
      workbookOf(
        [{ name: "Hoja1", xml: sheetDataOf([["Cuenta"], ["1"]]) }],
        Array.from({ length: 40 }, (_each, n) => ({
          name: `xl/media/${n}`,
          text: bomb.subarray(0, 3_000_000),
        })),
      ),
      { code: "too-large-inside" },
    ],
    [
      "a cell far out",
      sheet([
        ["Cuenta", "Saldo"],
        ["1", 5],
        ["2", '<c r="XFD3"><v>1</v></c>'],
      ]),
      { code: "too-many-columns", rowNumber: 3 },
    ],
    [
      "a lying size",
      workbookOf(
        [{ name: "Hoja1", xml: sheetDataOf([["Cuenta"], ["1"]]) }],
        [{ name: "xl/sharedStrings.xml", text: bomb, declaredSize: 900 }],
      ),
      { code: "damaged" },
    ],
    [
      "a name that climbs",
      zipOf([
        { name: "../../etc/passwd", text: "x" },
        { name: "xl/workbook.xml", text: "<workbook/>" },
      ]),
      { code: "damaged" },
    ],
    [
      "a DOCTYPE",
      workbookOf(
        [{ name: "Hoja1", xml: "" }],
        [
          {
            name: "xl/sharedStrings.xml",
            text: '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
          },
        ],
      ),
      { code: "forbidden-content" },
    ],
  ])("%s", async (_name, body, problem) => {
    const upload = await bring(body);
    expect(upload).toMatchObject({ status: "failed", problem });
    expect(await db().uploadRow.count({ where: { uploadId: upload.id } })).toBe(0);
    expect(await db().uploadCheck.count({ where: { uploadId: upload.id } })).toBe(0);
  });
});

describe("what is not bad but must be said", () => {
  it("asks which sheet where several hold rows", async () => {
    const data = (id: string) =>
      sheetDataOf([
        ["Cuenta", "Saldo"],
        [id, 5],
      ]);
    const upload = await bring(
      workbookOf([
        { name: "Marzo", xml: data("1") },
        { name: "Notas", xml: "<sheetData/>" },
        { name: "Oculta", xml: data("9"), isHidden: true },
        { name: "Abril", xml: data("2") },
      ]),
    );
    expect(upload).toMatchObject({ status: "choosing_sheet", sheets: ["Marzo", "Abril"] });
    await chooseSheet(viewer, upload.id, 1);
    await work(upload.id);
    const { rows } = await listUploadRows(upload.id, { show: "all" });
    expect(rows.map(({ cells }) => cells)).toEqual([["2", "5"]]);
  });
  it("knows no column, and leaves it to the person", async () => {
    const headers = Array.from({ length: 40 }, (_each, index) => `Dato ${index}`).join(",");
    const upload = await bring(`${headers}\n${"x,".repeat(39)}y`);
    expect(upload.status).toBe("read");
    expect(upload.plan?.columns.every(({ target }) => target === "extra")).toBe(true);
    expect(upload.counts).toMatchObject({ sound: 0, faulty: 1 });
  });
  it("calls a row faulty that has more cells than headers, and takes one that has fewer", async () => {
    const upload = await bring(fileOf(`${lineOf("1")},de más`, "2,1,MX", lineOf("3")));
    expect(upload.counts).toMatchObject({ sound: 1, faulty: 2 });
    expect(await countProblems(upload.id)).toContainEqual({
      field: "externalID",
      code: "too-many-cells",
      count: 1,
    });
  });
  it("takes merged cells above the headers for a title", async () => {
    const rows = [["Cartera de marzo"], ["externalID", "totalPending"], ["m-1", 5]];
    const merge = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    const upload = await bring(workbookOf([{ name: "Hoja1", xml: sheetDataOf(rows) + merge }]));
    expect(upload).toMatchObject({ status: "read", rowCount: 1, notes: { headerRow: 2 } });
  });
  it("counts the rows that have more cells than headers", async () => {
    const upload = await bring(fileOf(`${lineOf("1")},de más`, `${lineOf("2")},,`, "3,1,MX"));
    expect(upload.notes).toMatchObject({ raggedRows: 2 });
  });
  it("finds the headers below a title", async () => {
    const upload = await bring(`Cartera de marzo\n\n${fileOf(lineOf("1"))}`);
    expect(upload).toMatchObject({ rowCount: 1, notes: { headerRow: 3 }, counts: { sound: 1 } });
  });
});

it("keeps ids, phones and postal codes of a workbook as they are shown", async () => {
  const rows = sheetDataOf([
    ["externalID", "Celular", "CP", "Fecha de último pago"],
    ["00316", 5_512_345_678, '<c s="1"><v>316</v></c>', '<c s="2"><v>46081</v></c>'],
  ]);
  const upload = await bring(workbookOf([{ name: "Hoja1", xml: rows }]), "libro.xlsx");
  const { rows: read } = await listUploadRows(upload.id, { show: "all" });
  expect(read[0]?.cells).toEqual(["00316", "5512345678", "00316", "2026-02-28"]);
});

it("checks a whole column again when it is repaired, and remembers it for the next file", async () => {
  const headers = HEADERS.replace("totalPending", "totalPending,cellphoneNumber");
  const body = [headers, `${lineOf("1")},+52 55 1234 5678`, `${lineOf("2")},5215512345679`].join("\n");
  const upload = await bring(body);
  expect(upload.counts).toMatchObject({ sound: 0, faulty: 2 });
  const plan = planOf(upload.plan);
  const columns = plan.columns.map((column) =>
    column.target === "cellphoneNumber" ? { ...column, repairs: ["remove-country-code" as const] } : column,
  );
  await planUpload(viewer, upload.id, { ...plan, columns });
  expect((await getUpload(viewer, upload.id)).isChecking).toBe(true);
  await work(upload.id);
  expect((await getUpload(viewer, upload.id)).counts).toMatchObject({ sound: 2, faulty: 0 });
  await confirmUpload(viewer, upload.id, { faulty: "block", repeated: "block", sentBefore: "block" });
  await work(upload.id);
  const again = await bring(`${headers}\n${lineOf("3")},+52 55 1234 5670`);
  expect(again.counts).toMatchObject({ sound: 1, faulty: 0 });
});

it("checks a cell at once when a person writes it anew, and sends what it says", async () => {
  const upload = await bring(fileOf(lineOf("e-1", { 9: "mucho" }), lineOf("e-2")));
  expect(upload.counts).toMatchObject({ sound: 1, faulty: 1 });
  const row = await editCell(viewer, upload.id, { rowNumber: 2, columnIndex: 9, text: "99.90" });
  expect(row).toMatchObject({ isFaulty: false, problems: [], edited: [9] });
  const { importId } = await confirmUpload(viewer, upload.id, {
    faulty: "block",
    repeated: "block",
    sentBefore: "block",
  });
  await work(upload.id);
  const rows = await importRows(importId);
  expect(rows.map(({ values }) => values)).toMatchObject([{ totalPending: 99.9 }, { totalPending: 150.5 }]);
});

describe("faulty and repeated rows", () => {
  const body = () =>
    fileOf(lineOf("r-1"), lineOf("r-2", { 9: "mucho" }), lineOf("r-1", { 9: "7.00" }), lineOf("r-3"));
  it("block the file while the person does not choose otherwise", async () => {
    const upload = await bring(body());
    expect(upload.counts).toMatchObject({ sound: 3, faulty: 1, repeated: 2, overtaken: { sound: 1 } });
    const choices = { faulty: "leave-out", repeated: "block", sentBefore: "include" } as const;
    await expect(confirmUpload(viewer, upload.id, choices)).rejects.toMatchObject({ code: "conflict" });
  });
  it("are left out with their reasons, and of repeated ones the last is sent", async () => {
    const upload = await bring(body());
    const choices = { faulty: "leave-out", repeated: "leave-out", sentBefore: "include" } as const;
    const { importId } = await confirmUpload(viewer, upload.id, choices);
    await work(upload.id);
    await work(upload.id);
    const rows = await importRows(importId);
    expect(rows.map(({ rowNumber, status }) => [rowNumber, status])).toEqual([
      [2, "left_out"],
      [3, "left_out"],
      [4, "waiting"],
      [5, "waiting"],
    ]);
    expect(rows[0]?.problems).toEqual([{ field: "externalID", code: "repeated-in-file" }]);
    expect(await db().import.findUnique({ where: { id: importId } })).toMatchObject({
      rowCount: 4,
      leftOutCount: 2,
    });
    expect(tallySending(upload.counts ?? raise("counts"), choices)).toEqual({ sent: 2, leftOut: 2 });
  });
});

it("says whose file it corrects, by the rows that failed there", async () => {
  const upload = await bring(
    fileOf(lineOf("c-1"), lineOf("c-2", { 9: "mucho" }), lineOf("c-3", { 8: "no" })),
    "marzo.csv",
  );
  const choices = { faulty: "leave-out", repeated: "block", sentBefore: "include" } as const;
  const { importId } = await confirmUpload(viewer, upload.id, choices);
  await work(upload.id);
  await db().import.update({ where: { id: importId }, data: { status: "done" } });
  const corrected = await bring(fileOf(lineOf("c-2"), lineOf("c-3")));
  expect(corrected.origin).toEqual({ importId, fileName: "marzo.csv", rows: 2 });
});

it("names who sent the same file before", async () => {
  const body = fileOf(lineOf("s-1"));
  const first = await bring(body);
  expect(first.sameFile).toBeNull();
  await confirmUpload(viewer, first.id, { faulty: "block", repeated: "block", sentBefore: "block" });
  await work(first.id);
  const { importId } = await getUpload(viewer, first.id);
  expect((await bring(body)).sameFile).toMatchObject({ importId, name: "Eva Prueba" });
});

it("tells rows that Kobra holds just so already", async () => {
  const values = {
    externalID: "k-1",
    productID: 1,
    currencyCode: "MX",
    name: "Ana",
    firstSurname: "Prueba",
    street: "Calle 1",
    city: "Toluca",
    state: "México",
    postalCode: "01000",
    totalPending: 150.5,
  };
  const portfolio = await db().portfolio.findFirstOrThrow();
  await db().account.create({
    data: { id: uuidv7(), externalId: "k-1", portfolioId: portfolio.id, fields: values },
  });
  await db().import.updateMany({ where: { status: "draft" }, data: { status: "done" } });
  const upload = await bring(fileOf(lineOf("k-1"), lineOf("k-2"), lineOf("k-1"), lineOf("k-3")));
  expect(upload.counts).toMatchObject({ sound: 4, sentBefore: 2, overtaken: { sound: 1, sentBefore: 1 } });
  const choices = { faulty: "block", repeated: "leave-out", sentBefore: "leave-out" } as const;
  expect(tallySending(upload.counts ?? raise("counts"), choices)).toEqual({ sent: 2, leftOut: 2 });
  const { importId } = await confirmUpload(viewer, upload.id, choices);
  await work(upload.id);
  expect(await db().import.findUnique({ where: { id: importId } })).toMatchObject({
    rowCount: 4,
    leftOutCount: 2,
  });
});

it("leaves nothing behind when it is thrown away while it is read", async () => {
  const uploadId = await bringFile(viewer, fileOf(lineOf("d-1"), lineOf("d-2")));
  const other = await pool().connect();
  await other.query("BEGIN");
  await other.query("SELECT FROM uploads WHERE id = $1 FOR UPDATE", [uploadId]);
  const working = work(uploadId);
  await vi.waitFor(async () => {
    const { rowCount } = await pool().query(
      "SELECT FROM pg_stat_activity WHERE application_name = 'atalaya-upload' AND wait_event_type = 'Lock'",
    );
    expect(rowCount).toBe(1);
  }, 15_000);
  await other.query("DELETE FROM uploads WHERE id = $1", [uploadId]);
  await other.query("COMMIT");
  other.release();
  await working;
  expect(await db().uploadRow.count({ where: { uploadId } })).toBe(0);
  expect(await db().uploadCheck.count({ where: { uploadId } })).toBe(0);
});

it("goes with all that belongs to it when it is thrown away, but not once it is confirmed", async () => {
  const { id } = await bring(fileOf(lineOf("t-1")));
  await discardUpload(viewer, id);
  expect(await db().uploadRow.count({ where: { uploadId: id } })).toBe(0);
  expect(await db().uploadCheck.count({ where: { uploadId: id } })).toBe(0);
  const confirmed = await bring(fileOf(lineOf("t-1")));
  await confirmUpload(viewer, confirmed.id, { faulty: "block", repeated: "block", sentBefore: "include" });
  await expect(discardUpload(viewer, confirmed.id)).rejects.toMatchObject({ code: "conflict" });
});

it("forgets that an account was repeated when a person writes its id anew", async () => {
  const upload = await bring(fileOf(lineOf("w-1"), lineOf("w-1"), lineOf("w-2")));
  expect(upload.counts).toMatchObject({ repeated: 2, overtaken: { sound: 1 } });
  await editCell(viewer, upload.id, { rowNumber: 2, columnIndex: 0, text: "" });
  const counts = { sound: 2, faulty: 1, repeated: 0, overtaken: { sound: 0, includable: 0 } };
  expect((await getUpload(viewer, upload.id)).counts).toMatchObject(counts);
});

it("is nobody else's", async () => {
  const upload = await bring(fileOf(lineOf("1")));
  await expect(getUpload({ ...viewer, userId: uuidv7() }, upload.id)).rejects.toMatchObject({
    code: "not-found",
  });
});
