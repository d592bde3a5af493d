import { expect, it } from "vitest";
import { chunkDepth, chunkPlace } from "./chunk-place";

it("counts chunks from one, and names halves by letters", () => {
  expect(chunkPlace([0, 0])).toBe("1");
  expect(chunkPlace([0, 11])).toBe("12");
  expect(chunkPlace([0, 11, 0, 1, 1])).toBe("12abb");
});

it("tells the wave where accounts repeat", () => {
  expect(chunkPlace([1, 0])).toBe("2.1");
});

it("knows how often a chunk was halved", () => {
  expect(chunkDepth([0, 3])).toBe(0);
  expect(chunkDepth([0, 3, 1, 0])).toBe(2);
});

it("counts samples by themselves", () => {
  expect(chunkPlace([0, -1, 0])).toBe("*1");
  expect(chunkPlace([1, -1, 11])).toBe("2.*12");
  expect(chunkDepth([0, -1, 0])).toBe(0);
});
