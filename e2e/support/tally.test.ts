import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { countPlaywright, countVitest } from "./tally";

const folder = mkdtempSync(join(tmpdir(), "atalaya-tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test("counts a test file that could not be loaded as one failure", () => {
  const path = report({
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{}] },
    ],
  });
  expect(countVitest(path, 1)).toEqual({ passed: 4, failed: 2 });
});

test("counts a runner that left no report as one failure", () => {
  expect(countVitest(join(folder, "nowhere.json"), 1)).toEqual({ passed: 0, failed: 1 });
});

test("counts a runner that failed without a failed test as one failure", () => {
  const path = report({ stats: { expected: 3, unexpected: 0, flaky: 0 }, errors: [{}] });
  expect(countPlaywright(path, 1)).toEqual({ passed: 3, failed: 1 });
});

test("counts a story that passed at the second try as failed", () => {
  const path = report({ stats: { expected: 3, unexpected: 1, flaky: 1 }, errors: [] });
  expect(countPlaywright(path, 1)).toEqual({ passed: 3, failed: 2 });
});
