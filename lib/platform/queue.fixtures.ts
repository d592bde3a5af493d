import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { defineJob } from "@/lib/core/job";
import { db, pool } from "./db";
import { handleJob, startQueue } from "./queue";

/**
 * Notes in `queue_runs` that it began, and hangs for as long as the payload says. What `lingers` takes itself off
 * the queue first.
 */
export const noteJob = defineJob({
  name: "tests.note",
  payload: z.strictObject({ note: z.string(), hangMs: z.int() }),
});

/** Starts a worker under `name` that runs `noteJob`. */
export function startNoting(name: string) {
  const handler = handleJob(noteJob, async ({ note, hangMs }, signal, finish) => {
    await pool().query("INSERT INTO queue_runs (note, worker) VALUES ($1, $2)", [note, name]);
    if (note === "lingers") await finish(db());
    if (name === "doomed") await wait(hangMs, undefined, { signal });
    if (note === "lingers") await wait(hangMs);
    await pool().query("UPDATE queue_runs SET is_done = true WHERE note = $1 AND worker = $2", [note, name]);
  });
  return startQueue(
    [handler],
    [{ job: noteJob, cron: "0 3 * * *", payload: { note: "nightly", hangMs: 0 } }],
  );
}

// Run as a program by the test that kills it.
if (process.argv[2] === "run") {
  await startNoting("doomed");
  process.send?.("ready");
}
