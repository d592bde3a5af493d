import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { enqueue, type FinishJob } from "@/lib/platform/queue";
import type { PROBE_OUTCOMES } from "../schema/kobra";
import { probeKobraJob } from "../schema/sending";
import { announceImports } from "./announce-imports";

/** Has the worker ask whether anybody answers at Kobra's address. @throws Problem `conflict` before it is set up. */
export async function askForProbe(): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.kobraConnection.updateMany({
      data: {
        probeAskedAt: new Date(),
        probeEndedAt: null,
        probeOutcome: null,
        probeHttpStatus: null,
        probeLatencyMs: null,
      },
    });
    if (count === 0) throw new Problem("conflict", "Kobra is not set up yet");
    await enqueue(tx, probeKobraJob, {}, { onlyOne: "kobra" });
    await announceImports(tx);
  });
}

interface Probe {
  readonly outcome: (typeof PROBE_OUTCOMES)[number];
  readonly httpStatus: number | null;
  readonly latencyMs: number;
}

/**
 * Keeps what a probe came to, and ends its job, unless somebody asked after `askedAt`.
 *
 * @returns false where another probe is asked for.
 */
export async function recordProbe(askedAt: Date | null, probe: Probe, finish: FinishJob): Promise<boolean> {
  return db().$transaction(async (tx) => {
    // Whoever asks changes this row before looking for the job: from here on they wait for its end.
    const { count } = await tx.kobraConnection.updateMany({
      where: { probeAskedAt: askedAt },
      data: {
        probeEndedAt: new Date(),
        probeOutcome: probe.outcome,
        probeHttpStatus: probe.httpStatus,
        probeLatencyMs: probe.latencyMs,
      },
    });
    if (count === 0) return false;
    await finish(tx);
    await announceImports(tx);
    return true;
  });
}
