import { db } from "@/lib/platform/db";
import { canSeal } from "@/lib/platform/sealed-secrets";
import { type KobraConnection, PROBE_OUTCOMES } from "../schema/kobra";

/** How Kobra is reached, without the secret; null before it is set up. */
export async function findKobraConnection(): Promise<{
  connection: KobraConnection | null;
  canKeepSecrets: boolean;
}> {
  const record = await db().kobraConnection.findFirst({ omit: { headerValue: true } });
  if (!record) return { connection: null, canKeepSecrets: canSeal() };
  return {
    canKeepSecrets: canSeal(),
    connection: {
      baseUrl: record.baseUrl,
      headerName: record.headerName,
      hint: record.hint,
      chunkSize: record.chunkSize,
      requestsPerMinute: record.requestsPerMinute,
      timeoutS: record.timeoutS,
      updatedAt: record.updatedAt.toISOString(),
      probe: record.probeAskedAt && {
        askedAt: record.probeAskedAt.toISOString(),
        outcome: PROBE_OUTCOMES.find((outcome) => outcome === record.probeOutcome) ?? null,
        httpStatus: record.probeHttpStatus,
        latencyMs: record.probeLatencyMs,
      },
    },
  };
}
