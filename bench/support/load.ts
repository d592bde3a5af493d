import { spawn } from "node:child_process";
import { join } from "node:path";
import { z } from "zod";

export interface LoadOptions {
  readonly url: string;
  readonly key: string;
  readonly connections: number;
  readonly seconds: number;
}

const loadSchema = z.object({
  perSecond: z.number(),
  p99Ms: z.number(),
  answered2xx: z.number().int(),
  /** Answers that were not 2xx, and requests without an answer. */
  other: z.number().int(),
});
export type Load = z.infer<typeof loadSchema>;

/** Posts visits in the vendor's example's shape for so long, from a process of its own. */
export async function runLoad(options: LoadOptions): Promise<Load> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(import.meta.dirname, "load-process.ts"), JSON.stringify(options)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    output += chunk;
  });
  await new Promise((resolve) => child.once("close", resolve));
  return loadSchema.parse(JSON.parse(output));
}
