import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { enqueue, type FinishJob } from "@/lib/platform/queue";
import type { PROBE_OUTCOMES } from "../schema/kobra";
import { probeKobraJob } from "../schema/sending";
import { announceImports } from "./announce-imports";
import { finishAtConnection } from "./hold-connection";

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

/** Keeps what the probe that was asked for at `askedAt` came to, unless the address or the question is another by now. */
export async function recordProbe(askedAt: Date, probe: Probe): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.kobraConnection.updateMany({
      where: { probeAskedAt: askedAt },
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

/** Ends the probe's job where nobody waits for an answer. @returns whether it has ended. */
export function dismissProbe(finish: FinishJob): Promise<boolean> {
  return finishAtConnection(finish, async (tx) => {
    const asked = await tx.kobraConnection.count({
      where: { probeAskedAt: { not: null }, probeEndedAt: null },
    });
    return asked > 0;
  });
}
