import { z } from "zod";
import { runScript } from "./run-script";

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
  return loadSchema.parse(await runScript("load-process.ts", JSON.stringify(options)));
}
