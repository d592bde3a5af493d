import { expect, it } from "vitest";
import { countSelected, isSelected, NOTHING_SELECTED, toggleLoaded, toggleRow } from "./selection";

const LOADED = ["a", "b", "c"];

it("picks rows one by one and lets them go again", () => {
  const two = toggleRow(toggleRow(NOTHING_SELECTED, "a", LOADED), "c", LOADED);
  expect(countSelected(two, 900)).toBe(2);
  expect(countSelected(toggleRow(two, "a", LOADED), 900)).toBe(1);
});

it("means everything that matches, loaded or not", () => {
  expect(countSelected({ kind: "all" }, 900)).toBe(900);
  expect(isSelected({ kind: "all" }, "never loaded")).toBe(true);
});

it("goes back to the loaded rows where one of everything is let go", () => {
  const rest = toggleRow({ kind: "all" }, "b", LOADED);
  expect(rest).toEqual({ kind: "some", ids: new Set(["a", "c"]) });
});

it("selects what is loaded, and nothing at the second press", () => {
  const page = toggleLoaded(NOTHING_SELECTED, LOADED);
  expect(countSelected(page, 900)).toBe(3);
  expect(countSelected(toggleLoaded(page, LOADED), 900)).toBe(0);
  expect(countSelected(toggleLoaded({ kind: "all" }, LOADED), 900)).toBe(0);
});
