import { expect, it } from "vitest";
import { judgePromise } from "./judge-promise";

const GOOD = {
  amount: "500.00",
  dueOn: "2026-11-30",
  amountText: null,
  dueText: null,
  madeOn: "2026-11-21",
  totalDebt: 1500,
};

it("finds nothing in a promise of part of the debt within a year", () => {
  expect(judgePromise(GOOD)).toEqual([]);
  expect(judgePromise({ ...GOOD, dueOn: GOOD.madeOn, totalDebt: null })).toEqual([]);
  expect(judgePromise({ ...GOOD, dueOn: "2027-11-21", amount: "1500.00" })).toEqual([]);
});

it.each([
  [{ amount: null }, "no_amount"],
  [{ amount: null, amountText: "lo que pueda" }, "unreadable_amount"],
  [{ amount: null, amountText: "-$500" }, "negative_amount"],
  [{ amount: "0.00" }, "zero_amount"],
  [{ amount: "1500.01" }, "over_debt"],
  [{ dueOn: null }, "no_date"],
  [{ dueOn: null, dueText: "la quincena" }, "unreadable_date"],
  [{ dueOn: "2026-11-20" }, "past_date"],
  [{ dueOn: "2027-11-22" }, "far_date"],
] as const)("flags what makes no sense, and says why: %j", (change, problem) => {
  expect(judgePromise({ ...GOOD, ...change })).toEqual([problem]);
});

it("flags the amount and the day both", () => {
  expect(judgePromise({ ...GOOD, amount: "0.00", dueOn: "2020-01-01" })).toEqual([
    "zero_amount",
    "past_date",
  ]);
});
