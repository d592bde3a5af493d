import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
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

  it.each([
    ["externalID,fecha,monto\n", "empty"],
    ["cuenta,fecha\nA,2026-01-01", "missing-columns"],
    ["PK\u0003\u0004", "not-csv"],
    ["", "empty"],
  ])("%j is refused with its reason", async (text, reason) => {
    const file = { fileName: "x.csv", bytes: Buffer.from(text, "latin1"), isAgain: true };
    await expect(uploadPayments(SETTER, file, CALENDAR)).rejects.toMatchObject({
      code: "invalid-input",
      details: { reason },
    });
  });
});
