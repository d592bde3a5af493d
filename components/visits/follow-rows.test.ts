import { expect, it } from "vitest";
import { followRows } from "./follow-rows";

const rows = (ids: string) => [...ids].map((id) => ({ id }));
const follow = (old: string, now: string, index: number) => followRows(rows(old), rows(now), index);

it("counts what arrived above the row that is read, first of all or not", () => {
  expect(follow("abcd", "xabcd", 2)).toEqual({ moved: 1, arrivedAbove: 1 });
  // A visit whose time lies ahead stays on top: the newest stands below it.
  expect(follow("abcd", "axybcd", 2)).toEqual({ moved: 2, arrivedAbove: 2 });
});

it("leaves alone what arrived below", () => {
  expect(follow("abcd", "abcxd", 1)).toEqual({ moved: 0, arrivedAbove: 0 });
});

it("follows rows that go, and counts no row that only changed places", () => {
  expect(follow("abcd", "bcd", 2)).toEqual({ moved: -1, arrivedAbove: 0 });
  expect(follow("abcd", "dabc", 1)).toEqual({ moved: 1, arrivedAbove: 0 });
});

it("goes by the next row that is left where the one that was read is gone", () => {
  expect(follow("abcd", "xacd", 1)).toEqual({ moved: 0, arrivedAbove: 1 });
  expect(follow("ab", "xy", 0)).toEqual({ moved: 0, arrivedAbove: 0 });
});
