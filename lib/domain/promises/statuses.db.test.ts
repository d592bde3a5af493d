import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

vi.hoisted(() => {
  process.env.ATALAYA_ALLOWED_HOSTS = "127.0.0.1";
  process.env.ATALAYA_SEALING_KEY = "A".repeat(43);
});

import { db, pool } from "@/lib/platform/db";
import { IMPORT_FAULTS } from "@/sandbox/kobra/import/faults";
import type { KobraSandbox } from "@/sandbox/kobra/import/server";
import { startDelivering } from "../deliveries/jobs/deliver";
import { makeKobraSandbox, setUpSandboxKobra } from "../imports/imports.fixtures";
import { giveKobraNumber, giveKobraNumbersByFile } from "./commands/give-kobra-numbers";
import { setStatuses } from "./commands/set-statuses";
import { undoStatuses } from "./commands/undo-statuses";
import { statusSender } from "./jobs/send-status";
import { CALENDAR, promisedVisit, promiseOf, receiveVisits, SETTER } from "./promises.fixtures";
import { getPromise } from "./queries/get-promise";
import type { SetStatus } from "./schema";

let kobra: KobraSandbox;
let delivering: ReturnType<typeof startDelivering> | null = null;
let nextVisit = 7_000;

beforeAll(async () => {
  kobra = makeKobraSandbox();
  await setUpSandboxKobra(SETTER.userId, await kobra.start());
});
afterAll(() => kobra.stop());
beforeEach(async () => {
  await db().deliveryTarget.update({
    where: { target: "kobra-promises" },
    data: {
      isEnabled: true,
      requestsPerMinute: 60_000,
      pauseReason: null,
      nextRequestAt: null,
      failuresInARow: 0,
    },
  });
  await setDelay(0);
});

const setDelay = (delayS: number) =>
  db().setting.upsert({
    where: { key: "promises" },
    create: { key: "promises", value: { delayS }, updatedAt: new Date() },
    update: { value: { delayS } },
  });

/** One promise of a visit of its own. */
async function promised(change: Parameters<typeof promisedVisit>[0] | null = null) {
  nextVisit += 1;
  const visit = change ?? { visitID: nextVisit };
  await receiveVisits(promisedVisit(visit));
  const { id } = await promiseOf(String(visit.visitID));
  return { id, visitID: Number(visit.visitID) };
}

const set = (ids: readonly string[], change: Partial<SetStatus> = {}) =>
  setStatuses(
    SETTER,
    {
      ids: [...ids],
      expectedCount: ids.length,
      status: "covered",
      paidAmounts: {},
      note: null,
      evidenceUrl: null,
      ...change,
    },
    { range: "all", bucket: "all" },
    CALENDAR,
  );

const pushOf = async (id: string) => (await getPromise(SETTER.scope, id, CALENDAR)).push;

/** Delivers until what was set has an outcome; Kobra's rest between failures is skipped. */
async function deliver(id: string, until: string): Promise<void> {
  delivering = startDelivering(pool(), [statusSender]);
  const hurry = setInterval(() => {
    void db().deliveryTarget.updateMany({ data: { nextRequestAt: null } });
  }, 20);
  await expect.poll(() => pushOf(id), { timeout: 20_000, interval: 50 }).toBe(until);
  clearInterval(hurry);
  await delivering.stop();
}

it("sends the status of a promise to Kobra, and knows that it was taken", async () => {
  const { id, visitID } = await promised();
  const batch = await set([id]);
  expect(batch).toMatchObject({ changed: 1, queued: 1, held: 0 });
  expect(await pushOf(id)).toBe("waiting");
  await deliver(id, "sent");
  expect(kobra.promises.get(visitID)).toBe(3);
});

it("asks for the paid amount of a partial payment, of each promise", async () => {
  const [one, two] = [await promised(), await promised()];
  await expect(
    set([one.id, two.id], { status: "partial", paidAmounts: { [one.id]: "100" } }),
  ).rejects.toMatchObject({ code: "invalid-input" });
  await set([one.id, two.id], { status: "partial", paidAmounts: { [one.id]: "100", [two.id]: "250.50" } });
  expect(await promiseOf(String(two.visitID))).toMatchObject({ status: "partial", paidAmount: "250.50" });
});

describe("undo", () => {
  it("takes back what has not left, and nothing reaches Kobra", async () => {
    await setDelay(60);
    const { id, visitID } = await promised();
    const { batchId } = await set([id]);
    expect(await undoStatuses(SETTER, batchId, CALENDAR)).toEqual({ undone: 1, tooLate: 0 });
    expect(await promiseOf(String(visitID))).toMatchObject({ status: "active" });
    expect(await pushOf(id)).toBeNull();
    const [change] = (await getPromise(SETTER.scope, id, CALENDAR)).changes;
    expect(change).toMatchObject({ kind: "status", canUndo: false, delivery: { state: "withdrawn" } });
    expect(change?.undoneAt).not.toBeNull();
    expect(kobra.promises.has(visitID)).toBe(false);
  });

  it("is too late for what has left", async () => {
    const { id, visitID } = await promised();
    const { batchId } = await set([id]);
    await deliver(id, "sent");
    expect(await undoStatuses(SETTER, batchId, CALENDAR)).toEqual({ undone: 0, tooLate: 1 });
    expect(await promiseOf(String(visitID))).toMatchObject({ status: "covered" });
  });

  it("is too late where something else was decided since", async () => {
    await setDelay(60);
    const { id, visitID } = await promised();
    const { batchId } = await set([id]);
    await set([id], { status: "uncovered" });
    expect(await undoStatuses(SETTER, batchId, CALENDAR)).toEqual({ undone: 0, tooLate: 1 });
    expect(await promiseOf(String(visitID))).toMatchObject({ status: "uncovered" });
  });
});

describe("many at once", () => {
  it("sets all that match the filter and the column, and refuses another number than was told", async () => {
    const agentID = "agent-of-many";
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      nextVisit += 1;
      ids.push((await promised({ visitID: nextVisit, agentID })).id);
    }
    const agent = await db().agent.findFirstOrThrow({ where: { kobraAgentId: agentID } });
    const all = (expectedCount: number) =>
      setStatuses(
        SETTER,
        {
          ids: null,
          expectedCount,
          status: "uncovered",
          paidAmounts: {},
          note: "Fin de mes",
          evidenceUrl: null,
        },
        { range: "all", agent: [agent.id], bucket: "week" },
        CALENDAR,
      );
    await expect(all(2)).rejects.toMatchObject({ code: "conflict", details: { count: 3 } });
    expect(await all(3)).toMatchObject({ changed: 3, queued: 3 });
    expect(await db().paymentPromise.count({ where: { id: { in: ids }, status: "uncovered" } })).toBe(3);
  });

  it("touches nothing outside the scope", async () => {
    const { id } = await promised();
    const nobody = { userId: SETTER.userId, scope: { kind: "portfolios", portfolioIds: [] } } as const;
    await expect(
      setStatuses(
        nobody,
        { ids: [id], expectedCount: 1, status: "covered", paidAmounts: {}, note: null, evidenceUrl: null },
        { range: "all", bucket: "all" },
        CALENDAR,
      ),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a visit without an integer id", () => {
  it("holds its status until somebody gives the id", async () => {
    const { id } = await promised({ visitID: "9A1190V5974" });
    expect(await set([id])).toMatchObject({ queued: 0, held: 1 });
    expect(await pushOf(id)).toBe("held");
    await giveKobraNumber(SETTER, id, "881122", CALENDAR);
    await deliver(id, "sent");
    expect(kobra.promises.get(881_122)).toBe(3);
  });

  it("is given one by file; what cannot be is named by its row", async () => {
    const { id } = await promised({ visitID: "9A1190V5975" });
    const { visitID } = await promised();
    await set([id], { status: "uncovered" });
    const csv = [
      "visitID;ID Kobra",
      "9A1190V5975;881123",
      "nadie;881124",
      `9A1190V5974;${visitID}`,
      "9A1190V5975x;12.5",
    ].join("\r\n");
    expect(await giveKobraNumbersByFile(SETTER, Buffer.from(csv, "utf8"), CALENDAR)).toEqual({
      given: 1,
      unknown: [3],
      taken: [4],
      faulty: [5],
    });
    expect(await pushOf(id)).toBe("waiting");
    await deliver(id, "sent");
    expect(kobra.promises.get(881_123)).toBe(4);
  });

  it("cannot have the id of another visit", async () => {
    const { id } = await promised({ visitID: "9A1190V5976" });
    const { visitID } = await promised();
    await expect(giveKobraNumber(SETTER, id, String(visitID), CALENDAR)).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("when Kobra fails", () => {
  it.each(IMPORT_FAULTS.filter((fault) => fault !== "locked-out"))(
    "%s is never taken for success: the status is sent again until Kobra says that it has it",
    async (fault) => {
      kobra.failNext(fault);
      const { id, visitID } = await promised();
      const before = kobra.requests.length;
      await set([id]);
      await deliver(id, "sent");
      const results = kobra.requests.slice(before).map(({ result }) => result);
      expect(results).toEqual([fault, "accepted"]);
      expect(kobra.promises.get(visitID)).toBe(3);
      const attempts = await db().deliveryAttempt.findMany({
        where: { delivery: { promiseId: id } },
        orderBy: { attempt: "asc" },
      });
      expect(attempts.map(({ outcome }) => outcome === "sent")).toEqual([false, true]);
    },
  );

  it("pauses and waits where Kobra lets nothing in", async () => {
    kobra.failNext("locked-out");
    const { id, visitID } = await promised();
    await set([id]);
    delivering = startDelivering(pool(), [statusSender]);
    await expect
      .poll(
        async () =>
          (await db().deliveryTarget.findFirst({ where: { target: "kobra-promises" } }))?.pauseReason,
      )
      .toBe("locked-out");
    await delivering.stop();
    expect(await pushOf(id)).toBe("waiting");
    expect(kobra.promises.has(visitID)).toBe(false);
  });
});
