import { createHash, randomBytes } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";

/** Two, so that a key can be replaced without losing a visit in between. */
const MOST_ACTIVE_KEYS = 2;

/**
 * Makes a key and returns it in clear, this once; only its SHA-256 is stored.
 * @param chosenKey a key that the operator brings; otherwise 256 random bits.
 * @throws Problem `conflict` where two keys are active already.
 */
export async function addWebhookKey(
  actorUserId: string | null,
  label: string,
  chosenKey?: string,
): Promise<{ id: string; key: string }> {
  const key = chosenKey ?? randomBytes(32).toString("base64url");
  const id = uuidv7();
  await db().$transaction(async (tx) => {
    // Serialises two administrators who add at once.
    await tx.$queryRaw`SELECT id FROM webhook_keys WHERE revoked_at IS NULL FOR UPDATE`;
    if ((await tx.webhookKey.count({ where: { revokedAt: null } })) >= MOST_ACTIVE_KEYS) {
      throw new Problem("conflict", "Two keys are active already: revoke one first");
    }
    await tx.webhookKey.create({
      data: {
        id,
        label,
        sha256: new Uint8Array(createHash("sha256").update(key).digest()),
        hint: key.slice(-4),
      },
    });
    await recordAudit(tx, { actorUserId, action: "webhook-key.added", subject: id });
  });
  return { id, key };
}

/** Refuses the key from now on (within a second, in every process). @throws Problem `not-found`. */
export async function revokeWebhookKey(actorUserId: string, webhookKeyId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.webhookKey.updateMany({
      where: { id: webhookKeyId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new Problem("not-found", "No such active key");
    await recordAudit(tx, { actorUserId, action: "webhook-key.revoked", subject: webhookKeyId });
  });
}
