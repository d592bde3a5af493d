import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** How many tests passed and failed; what could not be run counts as one failure. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const ONE_PASSED: Tally = { passed: 1, failed: 0 };
export const ONE_FAILED: Tally = { passed: 0, failed: 1 };

export function addTallies(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

const vitestSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});
const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** A runner that leaves with an error although no test failed could not run something: that is a failure too. */
function judge(passed: number, failed: number, exitCode: number): Tally {
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

const readJson = (path: string): unknown =>
  existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;

/** Counts from vitest's JSON report. A file that could not be loaded has no tests, and counts as one failed. */
export function countVitest(path: string, exitCode: number): Tally {
  const report = vitestSchema.safeParse(readJson(path));
  if (!report.success) return ONE_FAILED;
  const broken = report.data.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return judge(report.data.numPassedTests, report.data.numFailedTests + broken.length, exitCode);
}

/** Counts from Playwright's JSON report. A story that passes only at a second try has failed. */
export function countPlaywright(path: string, exitCode: number): Tally {
  const report = playwrightSchema.safeParse(readJson(path));
  if (!report.success) return ONE_FAILED;
  const { expected, unexpected, flaky } = report.data.stats;
  return judge(expected, unexpected + flaky, exitCode);
}
