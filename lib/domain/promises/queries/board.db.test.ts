import { expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { CALENDAR, promisedVisit, promiseOf, receiveVisits } from "../promises.fixtures";
import { countBoard, groupPromises } from "./count-board";
import { listPromises } from "./list-promises";

const ALL = { kind: "all" } as const;
const EVERYTHING = { range: "all" } as const;

it("counts each column by the workspace's day, and sums no two currencies", async () => {
  await receiveVisits(
    promisedVisit({ visitID: 9001, on: "2026-11-21", amount: "100", externalID: "mx-1" }),
    promisedVisit({ visitID: 9002, on: "2026-11-22", amount: "200", externalID: "mx-2" }),
    promisedVisit({ visitID: 9003, on: "2026-11-29", amount: "300", externalID: "us-1" }),
    promisedVisit({ visitID: 9004, on: "2026-11-30", amount: "400", externalID: "mx-3" }),
    promisedVisit({ visitID: 9005, on: null, amount: null, externalID: "mx-4" }),
    promisedVisit({ visitID: 9006, on: "2026-11-21", amount: "600", externalID: "mx-5" }),
    promisedVisit({ visitID: "9A", on: "2026-11-30", amount: "50", externalID: "mx-6" }),
  );
  const currency = (code: string) => ({ fields: { currencyCode: code } });
  await db().account.updateMany({ where: { externalId: { startsWith: "mx" } }, data: currency("MX") });
  await db().account.updateMany({ where: { externalId: { startsWith: "us" } }, data: currency("US") });
  const kept = await promiseOf("9006");
  await db().paymentPromise.update({ where: { id: kept.id }, data: { status: "covered" } });

  const { buckets, totals, today } = await countBoard(ALL, EVERYTHING, CALENDAR);
  expect(today).toBe("2026-11-22");
  const counts = Object.fromEntries(buckets.map(({ bucket, count }) => [bucket, count]));
  expect(counts).toEqual({
    overdue: 1,
    today: 1,
    week: 1,
    later: 2,
    undated: 1,
    kept: 1,
    partial: 0,
    uncovered: 0,
    withdrawn: 0,
    doubtful: 1,
    "no-id": 1,
    all: 7,
  });
  expect(totals).toEqual([
    { currency: "MX", count: 6, promised: "1350.00", covered: "600.00", keptShare: 600 / 900 },
    { currency: "US", count: 1, promised: "300.00", covered: "0", keptShare: null },
  ]);
  const { groups } = await groupPromises(ALL, { ...EVERYTHING, by: "agent" }, CALENDAR);
  expect(groups.map(({ currency: code, count, overdue }) => [code, count, overdue])).toEqual([
    ["MX", 6, 1],
    ["US", 1, 0],
  ]);
});

it("is a day later after midnight of the workspace's zone, wherever the server is", async () => {
  const counted = async (now: string) => {
    const { buckets } = await countBoard(ALL, EVERYTHING, { ...CALENDAR, now: new Date(now) });
    return buckets.find(({ bucket }) => bucket === "overdue")?.count;
  };
  // Midnight in Mexico City is 06:00 UTC.
  expect(await counted("2026-11-23T05:59:59Z")).toBe(1);
  expect(await counted("2026-11-23T06:00:00Z")).toBe(2);
});

it("lists a column page by page, each promise once, by its day", async () => {
  const seen: (string | null)[] = [];
  let cursor: string | undefined;
  do {
    const page = await listPromises(ALL, { ...EVERYTHING, bucket: "all", cursor, limit: 2 }, CALENDAR);
    seen.push(...page.promises.map(({ dueOn }) => dueOn));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toHaveLength(7);
  expect(seen.slice(1)).toEqual(seen.slice(1).toSorted());
  expect(seen[0]).toBeNull();
});

it("shows a reader the promises of their portfolios alone", async () => {
  const nobody = { kind: "portfolios", portfolioIds: [] } as const;
  const { totals } = await countBoard(nobody, EVERYTHING, CALENDAR);
  expect(totals).toEqual([]);
});
