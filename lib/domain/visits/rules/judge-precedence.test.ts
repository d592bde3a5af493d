import fc from "fast-check";
import { expect, it } from "vitest";
import { comparePrecedence, type Precedence } from "./judge-precedence";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 12, minute));
const base: Precedence = {
  isTerminal: true,
  endAt: at(10),
  startAt: at(0),
  receivedAt: at(20),
  receiptId: "b",
};

it("never lets an open visit replace a finished one, however late it arrives", () => {
  expect(
    comparePrecedence({ ...base, isTerminal: false, endAt: at(50), receivedAt: at(59) }, base),
  ).toBeLessThan(0);
});

it("lets a later end win over a later arrival", () => {
  expect(comparePrecedence({ ...base, endAt: at(11), receivedAt: at(1) }, base)).toBeGreaterThan(0);
});

it("lets the later arrival win between equal times", () => {
  expect(comparePrecedence({ ...base, receivedAt: at(21) }, base)).toBeGreaterThan(0);
});

it("orders any receipts in one way only", () => {
  const minute = fc.option(fc.integer({ min: 0, max: 3 }).map(at), { nil: null });
  const precedence = fc.record({
    isTerminal: fc.boolean(),
    endAt: minute,
    startAt: minute,
    receivedAt: fc.integer({ min: 0, max: 3 }).map(at),
    receiptId: fc.constantFrom("a", "b", "c"),
  });
  fc.assert(
    fc.property(precedence, precedence, precedence, (a, b, c) => {
      expect(Math.sign(comparePrecedence(a, b)) + Math.sign(comparePrecedence(b, a))).toBe(0);
      if (comparePrecedence(a, b) > 0 && comparePrecedence(b, c) > 0)
        expect(comparePrecedence(a, c)).toBeGreaterThan(0);
    }),
  );
});
