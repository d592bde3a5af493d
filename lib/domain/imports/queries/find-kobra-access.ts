import { db } from "@/lib/platform/db";
import { openSecret } from "@/lib/platform/sealed-secrets";

/** Where the header's value is sealed for. */
export const KOBRA_SECRET_CONTEXT = "kobra_connection/1";

/** How Kobra is reached, with the opened secret: for the job that sends, and nobody else. Null before it is set up. */
export async function findKobraAccess(): Promise<{
  baseUrl: string;
  headerName: string;
  headerValue: string;
  timeoutMs: number;
  /** When somebody last asked whether it answers; null where nobody did since it was set up. */
  probeAskedAt: Date | null;
} | null> {
  const connection = await db().kobraConnection.findFirst();
  if (!connection) return null;
  return {
    baseUrl: connection.baseUrl,
    headerName: connection.headerName,
    headerValue: openSecret(connection.headerValue, KOBRA_SECRET_CONTEXT),
    timeoutMs: connection.timeoutS * 1_000,
    probeAskedAt: connection.probeAskedAt,
  };
}
