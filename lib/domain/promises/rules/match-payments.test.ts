import { describe, expect, it } from "vitest";
import { matchPayments, type PayablePromise } from "./match-payments";

const promise = (id: string, change: Partial<PayablePromise> = {}): PayablePromise => ({
  id,
  externalId: "A-1",
  amountCents: 50_000,
  dueOn: "2026-11-20",
  madeOn: "2026-11-10",
  countedCents: 0,
  isCovered: false,
  ...change,
});
const payment = (rowNumber: number, amountCents: number, paidOn = "2026-11-20", externalId = "A-1") => ({
  rowNumber,
  externalId,
  paidOn,
  amountCents,
});

describe("a payment", () => {
  it("covers the promise of its account, to the letter of the id", () => {
    const { matches, proposals } = matchPayments([promise("p")], [payment(2, 50_000)]);
    expect(matches).toEqual([
      { rowNumber: 2, outcome: "matched", shares: [{ promiseId: "p", cents: 50_000 }] },
    ]);
    expect(proposals).toEqual([{ promiseId: "p", status: "covered", paidCents: 50_000 }]);
    const other = matchPayments([promise("p")], [payment(2, 50_000, "2026-11-20", "a-1")]);
    expect(other.matches[0]?.outcome).toBe("no_promise");
    expect(other.proposals).toEqual([]);
  });

  it("of less than was promised proposes partial, and a second one covers", () => {
    expect(matchPayments([promise("p")], [payment(2, 20_000)]).proposals).toEqual([
      { promiseId: "p", status: "partial", paidCents: 20_000 },
    ]);
    const both = [payment(2, 20_000), payment(3, 29_950, "2026-11-21")];
    expect(matchPayments([promise("p")], both).proposals).toEqual([
      { promiseId: "p", status: "covered", paidCents: 49_950 },
    ]);
    const later = matchPayments([promise("p", { countedCents: 20_000 })], [payment(2, 30_000)]);
    expect(later.proposals).toEqual([{ promiseId: "p", status: "covered", paidCents: 50_000 }]);
  });

  it("covers two promises, the one due first before the other", () => {
    const promises = [promise("late", { dueOn: "2026-11-24" }), promise("soon")];
    const { matches, proposals } = matchPayments(promises, [payment(2, 70_000)]);
    expect(matches[0]).toMatchObject({
      outcome: "matched",
      shares: [
        { promiseId: "soon", cents: 50_000 },
        { promiseId: "late", cents: 20_000 },
      ],
    });
    expect(proposals).toContainEqual({ promiseId: "soon", status: "covered", paidCents: 50_000 });
    expect(proposals).toContainEqual({ promiseId: "late", status: "partial", paidCents: 20_000 });
  });

  it.each([
    ["2026-11-09", "outside"],
    ["2026-11-10", "matched"],
    ["2026-11-25", "matched"],
    ["2026-11-26", "outside"],
  ])("on %s is %s", (paidOn, outcome) => {
    expect(matchPayments([promise("p")], [payment(2, 50_000, paidOn)]).matches[0]?.outcome).toBe(outcome);
  });

  it("for a promise that is covered already is said to be that, and counts for nothing", () => {
    const { matches, proposals } = matchPayments([promise("p", { isCovered: true })], [payment(2, 50_000)]);
    expect(matches).toEqual([{ rowNumber: 2, outcome: "outside", shares: [] }]);
    expect(proposals).toEqual([]);
  });

  it("of more than all promises lack says that something is left over", () => {
    const { matches } = matchPayments([promise("p")], [payment(2, 60_000), payment(3, 1_000)]);
    expect(matches.map(({ outcome }) => outcome)).toEqual(["matched_in_part", "outside"]);
  });

  it("covers a promise without amount or day within 30 days of the visit", () => {
    const bare = promise("p", { amountCents: null, dueOn: null });
    expect(matchPayments([bare], [payment(2, 100, "2026-12-10")]).proposals).toEqual([
      { promiseId: "p", status: "covered", paidCents: 100 },
    ]);
    expect(matchPayments([bare], [payment(2, 100, "2026-12-11")]).proposals).toEqual([]);
  });
});
