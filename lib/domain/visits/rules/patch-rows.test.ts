import { expect, it } from "vitest";
import { driftAfter, NO_DRIFT, patchRows } from "./patch-rows";

const row = (id: string, tag = "old") => ({ id, tag });
const shown = [{ visits: [row("a"), row("b")] }, { visits: [row("c"), row("d")] }];
const again = {
  askedIds: ["c", "d", "new", "elsewhere"],
  rows: [row("c", "changed"), row("d", "changed"), row("new"), row("elsewhere")],
  matchingIds: new Set(["c", "new"]),
};

it("changes rows where they stand, on whatever page", () => {
  expect(patchRows(shown, again, false)).toEqual([
    { visits: [row("a"), row("b")] },
    { visits: [row("c", "changed"), row("d", "changed")] },
  ]);
});

it("leaves out what matches no more, where that is wanted", () => {
  const pages = patchRows(shown, again, true);
  expect(pages.flatMap(({ visits }) => visits.map(({ id }) => id))).toEqual(["a", "b", "c"]);
});

it("counts new matches once, and forgets what matches again or no more", () => {
  const drift = driftAfter(NO_DRIFT, shown, again);
  expect(drift).toEqual({ newIds: ["new"], goneIds: ["d"] });
  expect(driftAfter(drift, shown, again)).toEqual(drift);
  const back = { askedIds: ["d", "new"], matchingIds: new Set(["d"]) };
  expect(driftAfter(drift, shown, back)).toEqual(NO_DRIFT);
});
