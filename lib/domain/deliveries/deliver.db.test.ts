import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { db, pool } from "@/lib/platform/db";
import { claimDeliveries } from "./commands/claim-deliveries";
import { addDeliveries, releaseDelivery, withdrawDeliveries } from "./commands/owe-deliveries";
import { settleDelivery } from "./commands/settle-delivery";
import {
  answer,
  deliverAll,
  draft,
  noneIn,
  notingSender,
  owe,
  resetDeliveries,
  SENT,
  states,
} from "./deliveries.fixtures";

const TARGET = "wolkvox-gestiones";
const settled = noneIn("waiting", "sending");
const WORKER = "00000000-0000-7000-8000-0000000000bb";
const claim = (isRepeatable = false) =>
  claimDeliveries(pool(), { target: TARGET, workerId: WORKER, isRepeatable });

async function claimOne() {
  await pool().query("UPDATE delivery_targets SET most_at_once = 1");
  const [claimed] = (await claim()).claimed;
  if (!claimed) throw new Error("nothing was claimed");
  return claimed;
}

const loseWorker = () => pool().query("UPDATE deliveries SET lease_until = now() - interval '1 second'");

beforeEach(resetDeliveries);

describe("what is owed", () => {
  it("is entered once however often it is told, also by a plain connection", async () => {
    const client = await pool().connect();
    await addDeliveries(client, [draft("a"), draft("b")]);
    client.release();
    await owe(draft("a"), draft("a", { target: "kobra-promises" }));
    expect(await db().delivery.count()).toBe(3);
  });

  it("takes over what is known now while it waits, and nothing once it has left", async () => {
    await owe(draft("a", { hold: "no-record-id" }), draft("b"));
    await owe(draft("a", { body: { second: true } }));
    const { given, sender } = notingSender(() => SENT);
    await deliverAll(sender, settled);
    await owe(draft("b", { body: { second: true } }));
    expect(given).toEqual(
      ['{"second": true}', '{"key": "b"}'].map((text) => JSON.stringify(JSON.parse(text))),
    );
    expect(await states()).toEqual({ a: "sent", b: "sent" });
  });

  it("waits while something is missing, and leaves with its complete body", async () => {
    await owe(draft("a", { hold: "no-record-id" }));
    const { given, sender } = notingSender(() => SENT);
    await deliverAll(sender, async () => true);
    expect(given).toEqual([]);
    await db().$transaction((tx) => releaseDelivery(tx, { target: TARGET, key: "a", body: { whole: 1 } }));
    await deliverAll(sender, settled);
    expect(given).toEqual(['{"whole":1}']);
  });

  it("is taken back before it left, and not after", async () => {
    await owe(draft("a"), draft("b"), draft("c", { hold: "no-record-id" }));
    expect((await claimOne()).body).toEqual({ key: "a" });
    const back = await db().$transaction((tx) => withdrawDeliveries(tx, TARGET, ["a", "b", "c"], "undone"));
    expect([...back].sort()).toEqual(["b", "c"]);
    await owe(draft("b"));
    expect(await states()).toEqual({ a: "sending", b: "withdrawn", c: "withdrawn" });
  });
});

describe("sending", () => {
  it("keeps the order of each account, whatever the answers take", async () => {
    const drafts = Array.from({ length: 30 }, (_, index) =>
      draft(`k${String(index).padStart(2, "0")}`, {
        externalId: `account-${index % 3}`,
        body: { account: index % 3, index },
        orderAt: new Date(Date.UTC(2026, 10, 1) + index * 1_000),
      }),
    );
    await owe(...drafts.toReversed());
    const { given, sender } = notingSender(async () => {
      await wait(Math.random() * 20);
      return SENT;
    });
    await deliverAll(sender, settled);
    const read = given.map((text): { account: number; index: number } => JSON.parse(text));
    for (const account of [0, 1, 2]) {
      const order = read.filter((each) => each.account === account).map(({ index }) => index);
      expect(order).toHaveLength(10);
      expect(order).toEqual([...order].sort((left, right) => left - right));
    }
  });

  it("writes the attempt before the request leaves, and its answer after", async () => {
    await owe(draft("a"));
    const { sender } = notingSender(async () => {
      expect(await db().deliveryAttempt.findFirst()).toMatchObject({ attempt: 1, outcome: null });
      return SENT;
    });
    await deliverAll(sender, settled);
    expect(await db().delivery.findFirst()).toMatchObject({ state: "sent", remoteId: "123cb" });
    expect(await db().deliveryAttempt.findFirst()).toMatchObject({ outcome: "sent", httpStatus: 200 });
  });

  it("has no more under way than the setting, and one alone while the target fails", async () => {
    await owe(...Array.from({ length: 9 }, (_, index) => draft(`k${index}`)));
    await pool().query("UPDATE delivery_targets SET next_request_at = now() - interval '1 minute'");
    expect((await claim()).claimed).toHaveLength(4);
    expect((await claim()).claimed).toHaveLength(0);
    await pool().query("UPDATE delivery_targets SET failures_in_a_row = 1, most_at_once = 9");
    await pool().query("UPDATE deliveries SET state = 'waiting'");
    expect((await claim()).claimed).toHaveLength(1);
  });

  it("keeps the pace", async () => {
    await pool().query("UPDATE delivery_targets SET requests_per_minute = 60, next_request_at = now()");
    await owe(draft("a"), draft("b"));
    expect((await claim()).claimed).toHaveLength(1);
    const second = await claim();
    expect(second.claimed).toHaveLength(0);
    expect(second.waitMs).toBeGreaterThan(500);
  });

  it("sends nothing to a target that is off or paused", async () => {
    await owe(draft("a"));
    await pool().query("UPDATE delivery_targets SET pause_reason = 'person'");
    expect((await claim()).claimed).toHaveLength(0);
    await pool().query("UPDATE delivery_targets SET pause_reason = NULL, is_enabled = false");
    expect((await claim()).claimed).toHaveLength(0);
  });
});

describe("an answer", () => {
  it("that may have arrived is never followed by a second request, where a second one would count", async () => {
    await owe(draft("a"));
    const { given, sender } = notingSender(() => ({ kind: "unsettled", reason: "timeout" }));
    await deliverAll(sender, settled);
    await deliverAll(sender, settled);
    expect(given).toHaveLength(1);
    expect(await db().delivery.findFirst()).toMatchObject({ state: "unknown", reason: "timeout" });
  });

  it("that may have arrived is sent again where that does no harm", async () => {
    await owe(draft("a"));
    let calls = 0;
    const { sender } = notingSender(
      () => {
        calls += 1;
        return calls === 1 ? { kind: "unsettled", reason: "cut" } : SENT;
      },
      { isRepeatable: true },
    );
    await deliverAll(sender, settled);
    expect(calls).toBe(2);
    expect(await db().delivery.findFirst()).toMatchObject({ state: "sent", mayHaveArrived: false });
  });

  it("of a definite no is final, and one that locks us out pauses the target with nothing lost", async () => {
    await owe(draft("a"));
    await deliverAll(notingSender(() => ({ kind: "refused", reason: "code 400" })).sender, settled);
    await owe(draft("b"), draft("c"));
    await pool().query("UPDATE delivery_targets SET most_at_once = 1");
    const { given, sender } = notingSender(() => ({ kind: "locked-out", reason: "token-refused" }));
    const isPaused = async () =>
      (await db().deliveryTarget.count({ where: { pauseReason: "locked-out" } })) > 0;
    await deliverAll(sender, isPaused);
    expect(given).toHaveLength(1);
    expect(await states()).toEqual({ a: "refused", b: "waiting", c: "waiting" });
  });

  it("in a row of twelve that settled nothing pauses the target", async () => {
    await pool().query("UPDATE delivery_targets SET failures_in_a_row = 11");
    await owe(draft("a"));
    await settleDelivery(
      pool(),
      await claimOne(),
      answer({ kind: "later", reason: "busy", retryAfterS: null }),
      false,
    );
    expect(await db().deliveryTarget.findFirst({ where: { target: TARGET } })).toMatchObject({
      pauseReason: "no-answer",
    });
  });
});

describe("a worker that dies", () => {
  it("leaves as unknown what it was sending, and a success that comes after all ends the doubt", async () => {
    await owe(draft("a"));
    const lost = await claimOne();
    await loseWorker();
    await claim();
    expect(await db().delivery.findFirst()).toMatchObject({ state: "unknown", reason: "worker-lost" });
    await settleDelivery(pool(), lost, answer(SENT), false);
    expect(await states()).toEqual({ a: "sent" });
  });

  it("has it sent again by the next one where that does no harm, and its late answer settles nothing", async () => {
    await owe(draft("a"));
    const lost = await claimOne();
    await loseWorker();
    const [again] = (await claim(true)).claimed;
    expect(again?.attempt).toBe(2);
    await settleDelivery(pool(), lost, answer({ kind: "refused", reason: "late" }), true);
    expect(await states()).toEqual({ a: "sending" });
  });
});
