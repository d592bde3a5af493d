import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { enqueue } from "@/lib/platform/queue";
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

/** Keeps what a probe came to. */
export async function recordProbe(probe: {
  readonly outcome: (typeof PROBE_OUTCOMES)[number];
  readonly httpStatus: number | null;
  readonly latencyMs: number;
}): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.kobraConnection.updateMany({
      data: {
        probeEndedAt: new Date(),
        probeOutcome: probe.outcome,
        probeHttpStatus: probe.httpStatus,
        probeLatencyMs: probe.latencyMs,
      },
    });
    await announceImports(tx);
  });
}
