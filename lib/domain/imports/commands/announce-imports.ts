import { LIVE_CHANNEL } from "@/lib/platform/channels";
import type { Db } from "@/lib/platform/db";

/** Tells open browsers, when the transaction commits, that imports stand otherwise than they show. */
export async function announceImports(tx: Db): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${LIVE_CHANNEL}, '{"kind":"imports"}')`;
}
