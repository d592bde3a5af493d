import { expect, it } from "vitest";
import { foretellRows, settledRows } from "./foretell-rows";

const counts = {
  accepted: 400,
  rejected: 2,
  unknown: 100,
  sent: 100,
  waiting: 300,
  left_out: 5,
  cancelled: 0,
};

it("foretells the rest by the speed of the last minutes, what is unknown included", () => {
  expect(foretellRows({ counts, rowsPerMinute: 250 })).toEqual({ rowsPerMinute: 250, leftS: 120 });
});

it("says nothing while nothing was settled", () => {
  expect(foretellRows({ counts, rowsPerMinute: null })).toBeNull();
  expect(foretellRows({ counts, rowsPerMinute: 0 })).toBeNull();
});

it("counts as settled what sending will not change", () => {
  expect(settledRows(counts)).toBe(407);
});
