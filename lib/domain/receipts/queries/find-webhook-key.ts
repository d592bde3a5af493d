import { createHash, timingSafeEqual } from "node:crypto";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";

interface ActiveKey {
  readonly id: string;
  readonly sha256: Buffer;
}

/** How long a revoked key may still be let in; also the most often that keys are read under load. */
const FRESH_MS = 1_000;

const shared = globalThis as typeof globalThis & {
  atalayaWebhookKeys?: { readAt: number; keys: Promise<readonly ActiveKey[]> };
};

async function readActiveKeys(): Promise<readonly ActiveKey[]> {
  const keys = await db().webhookKey.findMany({
    where: { revokedAt: null },
    select: { id: true, sha256: true },
  });
  return keys.map(({ id, sha256 }) => ({ id, sha256: Buffer.from(sha256) }));
}

function activeKeys(): Promise<readonly ActiveKey[]> {
  const cached = shared.atalayaWebhookKeys;
  if (cached && Date.now() - cached.readAt < FRESH_MS) return cached.keys;
  // With the database away, the keys last read still count: the receipt itself will say 503.
  const keys = readActiveKeys().catch(() => {
    if (cached) return cached.keys;
    shared.atalayaWebhookKeys = undefined;
    throw new Problem("unavailable", "The database does not answer", {}, 5);
  });
  shared.atalayaWebhookKeys = { readAt: Date.now(), keys };
  return keys;
}

/** The id of the active key that was presented, or null. Compared in constant time over SHA-256 hashes. */
export async function findWebhookKey(presented: string | null): Promise<string | null> {
  if (!presented) return null;
  const keys = await activeKeys();
  const sha256 = createHash("sha256").update(presented).digest();
  let found: string | null = null;
  for (const key of keys) if (timingSafeEqual(key.sha256, sha256)) found = key.id;
  return found;
}
