import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { sheetDataOf, workbookOf } from "../uploads/workbook.fixtures";
import type { Viewer } from "../users/schema";
import { approveProposals, dismissProposals } from "./commands/decide-proposals";
import { undoStatuses } from "./commands/undo-statuses";
import { uploadPayments } from "./commands/upload-payments";
import { CALENDAR, promisedVisit, promiseOf, receiveVisits, SETTER } from "./promises.fixtures";
import { getPaymentFile } from "./queries/payment-files";

const VIEWER: Viewer = { ...SETTER, name: "Ada", email: "ada@atalaya.example", role: "admin" };

const upload = async (lines: readonly string[], isAgain = false) => {
  const bytes = Buffer.from(["externalID;Fecha;Monto;Folio", ...lines].join("\r\n"), "latin1");
  const { fileId } = await uploadPayments(SETTER, { fileName: "pagos.csv", bytes, isAgain }, CALENDAR);
  return getPaymentFile(VIEWER, fileId);
};

describe("a payments file", () => {
  it("proposes statuses and sets none, until they are approved", async () => {
    await receiveVisits(
      promisedVisit({ visitID: 8001, externalID: "P-1" }),
      promisedVisit({ visitID: 8002, externalID: "P-2", amount: "1000" }),
    );
    const file = await upload([
      "P-1;24/11/2026;$500.00;a",
      "P-2;2026-11-25;400;b",
      "P-9;2026-11-25;100;c",
      ";2026-11-25;1;d",
    ]);
    expect(file.outcomes).toEqual(
      expect.arrayContaining([
        { outcome: "matched", count: 2 },
        { outcome: "no_promise", count: 1 },
        { outcome: "no_account", count: 1 },
      ]),
    );
    expect(file.proposals).toMatchObject([
      {
        promise: { externalId: "P-1" },
        status: "covered",
        paidAmount: "500.00",
        payments: [{ rowNumber: 2 }],
      },
      { promise: { externalId: "P-2" }, status: "partial", paidAmount: "400.00" },
    ]);
    expect((await promiseOf("8001")).status).toBe("active");

    const [first] = file.proposals;
    await approveProposals(SETTER, file.id, [first?.id ?? ""], CALENDAR);
    expect((await promiseOf("8001")).status).toBe("covered");
    expect((await promiseOf("8002")).status).toBe("active");
    expect(await approveProposals(SETTER, file.id, null, CALENDAR)).toMatchObject({ changed: 1, queued: 1 });
    expect(await promiseOf("8002")).toMatchObject({ status: "partial", paidAmount: "400.00" });
    await expect(approveProposals(SETTER, file.id, null, CALENDAR)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("is noticed when it comes twice, and its payments count once", async () => {
    await receiveVisits(promisedVisit({ visitID: 8010, externalID: "P-10", amount: "1000" }));
    const lines = ["P-10;24/11/2026;400;x"];
    const file = await upload(lines);
    await expect(upload(lines)).rejects.toMatchObject({ code: "conflict", details: { fileId: file.id } });
    const again = await upload(lines, true);
    expect(again.outcomes).toEqual([{ outcome: "repeated", count: 1 }]);
    expect(again.proposals).toEqual([]);
    const other = await upload([
      "P-10;24/11/2026;400.00;x",
      "P-10;24/11/2026;600;y",
      "P-10;24/11/2026;600;y",
    ]);
    expect(other.outcomes).toEqual(
      expect.arrayContaining([
        { outcome: "repeated", count: 2 },
        { outcome: "matched", count: 1 },
      ]),
    );
    expect(other.proposals).toMatchObject([{ status: "covered", paidAmount: "1000.00" }]);
  });

  it("that is set aside counts for nothing, and may be proposed again", async () => {
    await receiveVisits(promisedVisit({ visitID: 8020, externalID: "P-20" }));
    const file = await upload(["P-20;24/11/2026;500;z"]);
    expect(await dismissProposals(SETTER, file.id, null, CALENDAR)).toEqual({ dismissed: 1 });
    expect((await promiseOf("8020")).status).toBe("active");
    const again = await upload(["P-20;24/11/2026;500;z"], true);
    expect(again.proposals).toMatchObject([{ status: "covered" }]);
  });

  it("whose approval is undone waits again", async () => {
    await db().setting.create({ data: { key: "promises", value: { delayS: 600 }, updatedAt: new Date() } });
    await receiveVisits(promisedVisit({ visitID: 8030, externalID: "P-30" }));
    const file = await upload(["P-30;24/11/2026;500;w"]);
    const { batchId } = await approveProposals(SETTER, file.id, null, CALENDAR);
    expect(await undoStatuses(SETTER, batchId, CALENDAR)).toEqual({ undone: 1, tooLate: 0 });
    expect((await promiseOf("8030")).status).toBe("active");
    expect((await getPaymentFile(VIEWER, file.id)).open).toBe(1);
  });

  it("matches nothing outside the uploader's scope", async () => {
    await receiveVisits(promisedVisit({ visitID: 8040, externalID: "P-40" }));
    const scope = { kind: "portfolios", portfolioIds: [] } as const;
    const bytes = Buffer.from("externalID,fecha,monto\nP-40,2026-11-24,500");
    const { fileId } = await uploadPayments(
      { userId: SETTER.userId, scope },
      { fileName: "pagos.csv", bytes, isAgain: false },
      CALENDAR,
    );
    expect((await getPaymentFile(VIEWER, fileId)).outcomes).toEqual([{ outcome: "no_promise", count: 1 }]);
  });

  it("is read from a workbook too: days and amounts as cells of their own kind", async () => {
    await receiveVisits(
      promisedVisit({ visitID: 8050, externalID: "P-50" }),
      promisedVisit({ visitID: 8051, externalID: "551234567890" }),
    );
    const day = '<c s="2"><v>46350</v></c>';
    const xml = sheetDataOf([
      ["Cuenta", "Fecha de pago", "Importe", "Folio"],
      ["P-50", day, 500, "a"],
      [551_234_567_890, day, 120.5, "b"],
    ]);
    const bytes = workbookOf([{ name: "Pagos", xml }]);
    const { fileId } = await uploadPayments(SETTER, { fileName: "pagos", bytes, isAgain: false }, CALENDAR);
    expect((await getPaymentFile(VIEWER, fileId)).proposals).toMatchObject([
      { promise: { externalId: "551234567890" }, status: "partial", paidAmount: "120.50" },
      { promise: { externalId: "P-50" }, status: "covered", payments: [{ paidOn: "2026-11-24" }] },
    ]);
  });

  it("that is a workbook of several sheets is not taken: nobody said which is meant", async () => {
    const sheet = (name: string) => ({ name, xml: sheetDataOf([["cuenta", "fecha", "monto"]]) });
    const bytes = workbookOf([sheet("Enero"), sheet("Febrero")]);
    const refused = uploadPayments(SETTER, { fileName: "pagos.xlsx", bytes, isAgain: true }, CALENDAR);
    await expect(refused).rejects.toMatchObject({ details: { reason: "several-sheets" } });
  });

  it("that unpacks to far more than payments need is not taken", async () => {
    const strings = { name: "xl/sharedStrings.xml", text: Buffer.alloc(200_000_000, 65) };
    const bytes = workbookOf([{ name: "Pagos", xml: sheetDataOf([["cuenta"]]) }], [strings]);
    const refused = uploadPayments(SETTER, { fileName: "pagos.xlsx", bytes, isAgain: true }, CALENDAR);
    await expect(refused).rejects.toMatchObject({ details: { reason: "too-large-inside" } });
  });

  it.each([
    ["externalID,fecha,monto\n", "empty"],
    ["cuenta,fecha\nA,2026-01-01", "missing-columns"],
    ["PK\u0003\u0004", "damaged"],
    ["\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "old-workbook"],
    ["%PDF-1.7", "not-a-spreadsheet"],
    ['cuenta,fecha,monto\n"A,2026-01-01,5', "unclosed-quote"],
    ["", "empty"],
  ])("%j is refused with its reason", async (text, reason) => {
    const file = { fileName: "x.csv", bytes: Buffer.from(text, "latin1"), isAgain: true };
    await expect(uploadPayments(SETTER, file, CALENDAR)).rejects.toMatchObject({
      code: "invalid-input",
      details: { reason },
    });
  });
});
