import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";
import { ReceiptWriter } from "../../receipts/commands/receipt-writer";
import { replayReceipts } from "../../receipts/commands/replay-receipts";
import { teachFieldAlias } from "../../receipts/commands/teach-field-alias";
import { getReceiptState } from "../../receipts/queries/find-receipt";
import type { Viewer } from "../../users/schema";
import { startProjection } from "../jobs";
import { projectReceipts } from "./project-receipts";

const ADMIN: Viewer = {
  userId: "00000000-0000-7000-8000-0000000000aa",
  name: "Ada",
  email: "ada@atalaya.example",
  role: "admin",
  scope: { kind: "all" },
};
const EVERYTHING = { scope: ADMIN.scope };

/** The vendor's example with some fields replaced. */
function visit(change: object): string {
  return JSON.stringify({ ...JSON.parse(VENDOR_EXAMPLE), ...change });
}

async function receive(...bodies: string[]): Promise<string[]> {
  const writer = new ReceiptWriter(pool());
  const ids: string[] = [];
  for (const body of bodies) {
    ids.push(await writer.write({ body: Buffer.from(body), source: "webhook", webhookKeyId: null }));
  }
  return ids;
}

async function projectAll(): Promise<void> {
  while ((await projectReceipts(pool(), 50)) > 0);
}

const statusOf = async (receiptId: string) => (await getReceiptState(EVERYTHING, receiptId)).status;

beforeEach(async () => {
  // Receipts only grow; each test looks at visits of its own.
  await projectAll();
});

describe("the projection", () => {
  it("makes one visit of the vendor's example, with its answers, agent and account", async () => {
    const [receiptId = ""] = await receive(VENDOR_EXAMPLE);
    await projectAll();
    const stored = await db().visit.findUniqueOrThrow({
      where: { kobraVisitId: "9A1190V5974" },
      include: { answers: true, agent: true, account: true, portfolio: true },
    });
    expect(stored).toMatchObject({
      winningReceiptId: receiptId,
      outcome: "no_contact",
      agent: { kobraAgentId: "21559", name: "HERMES HECTOR ARREDONDO LUGO" },
      account: { externalId: "110105499609" },
      portfolio: { isUnassigned: true },
    });
    expect(stored.answers).toHaveLength(14);
  });

  it("stores a redelivered visit once, and keeps both receipts", async () => {
    const body = visit({ visitID: "twice" });
    const [first = "", second = ""] = await receive(body, body);
    await projectAll();
    expect([await statusOf(first), await statusOf(second)]).toEqual(["stored", "duplicate"]);
    expect(await db().visit.count({ where: { kobraVisitId: "twice" } })).toBe(1);
  });

  it("takes a visit that differs only in the order of its keys as the same", async () => {
    const payload: Record<string, unknown> = JSON.parse(visit({ visitID: "keys" }));
    const reversed = Object.fromEntries(Object.entries(payload).reverse());
    const [, second = ""] = await receive(JSON.stringify(payload), JSON.stringify(reversed));
    await projectAll();
    expect(await statusOf(second)).toBe("duplicate");
  });

  it("replaces answers when a visit comes again changed", async () => {
    await receive(visit({ visitID: "again" }));
    await projectAll();
    const [second = ""] = await receive(
      visit({ visitID: "again", endDate: "2020-03-17 14:00:00", tagName: "Promesa de pago", checklist: [] }),
    );
    await projectAll();
    expect(await statusOf(second)).toBe("updated");
    const stored = await db().visit.findUniqueOrThrow({
      where: { kobraVisitId: "again" },
      include: { answers: true },
    });
    expect(stored).toMatchObject({ tag: "Promesa de pago", answers: [] });
  });

  it("never reopens a finished visit", async () => {
    await receive(visit({ visitID: "closed" }));
    const [late = ""] = await receive(
      visit({ visitID: "closed", finished: false, endDate: "2020-03-18 10:00:00" }),
    );
    await projectAll();
    expect(await statusOf(late)).toBe("superseded");
    expect(await db().visit.findUnique({ where: { kobraVisitId: "closed" } })).toMatchObject({
      isFinished: true,
    });
  });
});

it("gives one projection for every order in which a visit's four events arrive", async () => {
  const history = [
    { finished: false, endDate: null, tagName: "Abierta" },
    { finished: true, endDate: "2020-03-17 13:58:29", tagName: "Cliente ya pagó" },
    { finished: true, endDate: "2020-03-17 14:05:00", tagName: "Promesa de pago" },
    { finished: true, endDate: "2020-03-17 13:58:29", tagName: "Cliente ya pagó" },
  ];
  const orders = permutations([0, 1, 2, 3]);
  for (const [index, order] of orders.entries()) {
    const bodies = order.map((event) => visit({ visitID: `order-${index}`, ...history[event] }));
    await receive(...bodies);
    // Half of the orders arrive in one batch, half one by one.
    if (index % 2 === 0) await projectAll();
  }
  await projectAll();
  const visits = await db().visit.findMany({ where: { kobraVisitId: { startsWith: "order-" } } });
  expect(visits).toHaveLength(24);
  expect(new Set(visits.map(({ tag, endText }) => `${tag}|${endText}`))).toEqual(
    new Set(["Promesa de pago|2020-03-17 14:05:00"]),
  );
  expect(
    await db().receiptState.count({ where: { visit: { kobraVisitId: { startsWith: "order-" } } } }),
  ).toBe(96);
});

it("lets several projections work side by side without losing or doubling a visit", async () => {
  const bodies = Array.from({ length: 120 }, (_, index) =>
    visit({ visitID: `side-${index % 40}`, interest: index }),
  );
  await receive(...bodies);
  const rounds = Array.from({ length: 6 }, async () => {
    while ((await projectReceipts(pool(), 7)) > 0);
  });
  await Promise.all(rounds);
  const visits = await db().visit.findMany({ where: { kobraVisitId: { startsWith: "side-" } } });
  expect(visits).toHaveLength(40);
  // Equal times: the last to arrive speaks.
  expect(visits.every(({ interest }) => (interest ?? 0) >= 80)).toBe(true);
});

describe("what cannot be read", () => {
  it("is quarantined with its cause, and becomes a visit once the mapping is taught", async () => {
    const payload = { ...JSON.parse(visit({})), folio: "taught-1" };
    delete payload.visitID;
    const [receiptId = ""] = await receive(JSON.stringify(payload));
    await projectAll();
    expect(await getReceiptState(EVERYTHING, receiptId)).toMatchObject({
      status: "quarantined",
      cause: "no-visit-id",
    });

    await teachFieldAlias(ADMIN.userId, { alias: "folio", field: "visitID" });
    const calendar = { now: new Date(), timeZone: "America/Mexico_City" };
    const { replayed } = await replayReceipts(ADMIN, { cause: "no-visit-id" }, calendar);
    expect(replayed).toBeGreaterThanOrEqual(1);
    await projectAll();
    expect(await getReceiptState(EVERYTHING, receiptId)).toMatchObject({ status: "stored", cause: null });
    expect(await db().visit.count({ where: { kobraVisitId: "taught-1" } })).toBe(1);
  });

  it("does not hold up the rest, even where it breaks the database", async () => {
    // A trigger stands in for a defect of ours that one payload alone would meet.
    await db().$executeRaw`
      CREATE FUNCTION pg_temp_poison() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN IF NEW.kobra_visit_id = 'poison' THEN RAISE EXCEPTION 'poison'; END IF; RETURN NEW; END $$`;
    await db()
      .$executeRaw`CREATE TRIGGER poison BEFORE INSERT ON visits FOR EACH ROW EXECUTE FUNCTION pg_temp_poison()`;
    const projection = startProjection(pool());
    const [poison = ""] = await receive(visit({ visitID: "poison" }));
    const healthy = await receive(...["well-1", "well-2", "well-3"].map((visitID) => visit({ visitID })));
    await expect.poll(() => statusOf(poison), { timeout: 15_000 }).toBe("quarantined");
    await expect
      .poll(() => Promise.all(healthy.map(statusOf)), { timeout: 15_000 })
      .toEqual(Array(3).fill("stored"));
    expect(await getReceiptState(EVERYTHING, poison)).toMatchObject({ cause: "projection-failed" });
    await projection.stop();
  });
});

describe("receipts", () => {
  it("keep the bytes exactly, whatever they are", async () => {
    const body = Buffer.from([0, 0xff, 0xfe, 0x7b, 0xed, 0xa0, 0x80, 0x7d]);
    const id = await new ReceiptWriter(pool()).write({ body, source: "webhook", webhookKeyId: null });
    const receipt = await db().receipt.findUniqueOrThrow({ where: { id } });
    expect(Buffer.from(receipt.body).equals(body)).toBe(true);
  });

  it("cannot be changed or deleted, not even by the application", async () => {
    const [id = ""] = await receive(visit({ visitID: "kept" }));
    await expect(db().receipt.update({ where: { id }, data: { source: "test" } })).rejects.toThrow(
      /append-only/,
    );
    await expect(db().$executeRaw`DELETE FROM receipts`).rejects.toThrow(/append-only/);
    await expect(db().$executeRaw`TRUNCATE receipts CASCADE`).rejects.toThrow(/append-only/);
  });

  it("that arrive together are committed together, each with its own id", async () => {
    const writer = new ReceiptWriter(pool());
    const ids = await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        writer.write({ body: Buffer.from(`together ${index}`), source: "webhook", webhookKeyId: null }),
      ),
    );
    const rows = await db().receipt.findMany({ where: { id: { in: ids } } });
    const texts = new Map(rows.map(({ id, body }) => [id, Buffer.from(body).toString()]));
    expect(ids.map((id) => texts.get(id))).toEqual(ids.map((_, index) => `together ${index}`));
  });
});

function permutations(items: number[]): number[][] {
  if (items.length <= 1) return [items];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
