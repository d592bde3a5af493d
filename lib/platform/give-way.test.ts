import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";

const SCRIPT = `
  import { readFileSync } from "node:fs";
  import { getPriority } from "node:os";
  import { giveWay } from "./lib/platform/give-way.ts";
  await giveWay();
  console.log(getPriority(), readFileSync("/proc/self/autogroup", "utf8"));
`;

async function runIn(session: "its own" | "this one"): Promise<string> {
  const args = ["--import", "tsx", "--input-type=module", "--eval", SCRIPT];
  const child = spawn(process.execPath, args, { detached: session === "its own" });
  return (await text(child.stdout)).trim();
}

// No Linux, or one built without the feature, has nothing to give way by.
it.skipIf(!existsSync("/proc/self/autogroup"))(
  "lets other sessions go first where it leads its own, and leaves alone a session that it shares",
  async () => {
    const before = readFileSync("/proc/self/autogroup", "utf8").trim();
    expect(await runIn("its own")).toMatch(/^10 \/autogroup-\d+ nice 5$/);
    expect(await runIn("this one")).toBe(`10 ${before}`.trim());
    expect(readFileSync("/proc/self/autogroup", "utf8").trim()).toBe(before);
  },
);
