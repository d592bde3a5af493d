import type pg from "pg";
import { type Announcement, LIVE_CHANNEL } from "@/lib/platform/channels";

const MOST_IDS_PER_EVENT = 80;

/** Tells open browsers which visits changed: ids only, since a NOTIFY holds 8,000 bytes. */
export async function announceVisits(
  client: pg.PoolClient,
  changed: readonly (readonly [visitId: string, portfolioId: string])[],
): Promise<void> {
  for (let at = 0; at < changed.length; at += MOST_IDS_PER_EVENT) {
    const event: Announcement = { kind: "visits", visits: changed.slice(at, at + MOST_IDS_PER_EVENT) };
    await client.query("SELECT pg_notify($1, $2)", [LIVE_CHANNEL, JSON.stringify(event)]);
  }
}

/** Tells open browsers to read again what they show: more changed than is worth naming. */
export async function announceResync(client: pg.PoolClient): Promise<void> {
  const event: Announcement = { kind: "resync" };
  await client.query("SELECT pg_notify($1, $2)", [LIVE_CHANNEL, JSON.stringify(event)]);
}
