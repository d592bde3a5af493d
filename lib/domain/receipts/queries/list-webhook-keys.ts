import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type FieldAliasDto, payloadFieldSchema, type WebhookKeyList } from "../schema";

/** The address to give Kobra. */
export function webhookUrl(): string {
  return new URL("/api/webhooks/visits", env.NEXTAUTH_URL).href;
}

/** All keys, newest first; never the keys themselves. */
export async function listWebhookKeys(): Promise<WebhookKeyList> {
  const keys = await db().webhookKey.findMany({ orderBy: { createdAt: "desc" } });
  return {
    webhookUrl: webhookUrl(),
    keys: keys.map(({ id, label, hint, createdAt, revokedAt }) => ({
      id,
      label,
      hint,
      createdAt: createdAt.toISOString(),
      revokedAt: revokedAt?.toISOString() ?? null,
    })),
  };
}

/** Every taught spelling of Kobra's fields. */
export async function listFieldAliases(): Promise<{ aliases: FieldAliasDto[] }> {
  const aliases = await db().fieldAlias.findMany({ orderBy: { alias: "asc" } });
  return { aliases: aliases.map(({ alias, field }) => ({ alias, field: payloadFieldSchema.parse(field) })) };
}

/** The keys' names, for a filter of receipts. */
export async function listReceiptSources() {
  const keys = await db().webhookKey.findMany({
    orderBy: { createdAt: "desc" },
    select: { id: true, label: true, revokedAt: true },
  });
  return { keys: keys.map(({ id, label, revokedAt }) => ({ id, label, isRevoked: revokedAt !== null })) };
}
