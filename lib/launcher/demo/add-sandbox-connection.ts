import { addConnection } from "@/lib/domain/campaigns/commands/manage-connections";
import { db } from "@/lib/platform/db";
import { fingerprintSecret } from "@/lib/platform/sealed-secrets";
import type { SandboxConnection } from "./sandbox-connection";

/** Adds the connection, or gives the one with this token its new address and limit. */
export async function addSandboxConnection({
  baseUrl,
  dailyLimit,
  ...rest
}: SandboxConnection): Promise<{ id: string }> {
  const known = await db().wolkvoxConnection.findUnique({
    where: { tokenFingerprint: fingerprintSecret(rest.token) },
  });
  if (known) {
    await db().wolkvoxConnection.update({ where: { id: known.id }, data: { baseUrl, dailyLimit } });
    return { id: known.id };
  }
  return addConnection(null, {
    ...rest,
    baseUrl,
    dailyLimit,
    server: "0004",
    timeZone: "America/Mexico_City",
    isEnabled: true,
  });
}
