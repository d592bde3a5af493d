import { expect, it } from "vitest";
import { foretell } from "./foretell";

it("tells the rate and what is left at that rate", () => {
  expect(foretell({ rowsDone: 3_000, rowsTotal: 12_000, elapsedMs: 2_000 })).toEqual({
    rowsPerS: 1_500,
    leftS: 6,
  });
});

it("says nothing before the first row, nor of an export that waits", () => {
  expect(foretell({ rowsDone: 0, rowsTotal: 12_000, elapsedMs: 2_000 })).toBeNull();
  expect(foretell({ rowsDone: 10, rowsTotal: 12_000, elapsedMs: null })).toBeNull();
});
