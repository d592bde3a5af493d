import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";

const GROUPS = "/proc/sys/kernel/sched_autogroup_enabled";
const isGrouped = existsSync(GROUPS) && readFileSync(GROUPS, "utf8").trim() === "1";

/** A process that gives way and lives until the test is over. */
async function startPolite(isAlone: boolean): Promise<number> {
  const script = `
    const { giveWay } = await import(${JSON.stringify(join(import.meta.dirname, "give-way.ts"))});
    giveWay();
    process.send("done");
    setInterval(() => undefined, 1_000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    detached: isAlone,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await new Promise((resolve) => child.once("message", resolve));
  return child.pid ?? 0;
}

const readGroup = (pid: number) => readFileSync(`/proc/${pid}/autogroup`, "utf8");

it("lets others go first", async () => {
  expect(getPriority(await startPolite(true))).toBe(10);
});

// A kernel that groups no processes by their session has nothing more to be told.
it.runIf(isGrouped)("steps back with its whole session where the session is its own", async () => {
  expect(readGroup(await startPolite(true))).toMatch(/nice 5$/m);
});

it.runIf(isGrouped)("leaves a session alone that it shares with others", async () => {
  const before = readGroup(process.pid);
  const pid = await startPolite(false);
  expect(readGroup(pid)).toBe(before);
});
