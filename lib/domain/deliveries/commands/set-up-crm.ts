import { Problem } from "@/lib/core/errors";
import { db, pool } from "@/lib/platform/db";
import { canSeal, sealSecret } from "@/lib/platform/sealed-secrets";
import { rememberSealingKey } from "@/lib/platform/sealing-check";
import { recordAudit } from "../../audit/commands";
import { CRM_SECRET_CONTEXT } from "../queries/find-crm-access";
import type { CrmSetup } from "../schema/crm";

/**
 * Says how wolkvox CRM is reached and from where a gestión's fields are filled. The token is sealed before it
 * is stored.
 * @throws Problem `unavailable` without a sealing key; `invalid-input` where no token was ever given.
 */
export async function setUpCrm(actorUserId: string | null, { token, ...setup }: CrmSetup): Promise<void> {
  const sealed = token === null ? null : await seal(token);
  const changed = { ...setup, updatedAt: new Date() };
  await db().$transaction(async (tx) => {
    if (sealed) {
      const row = { ...changed, ...sealed };
      await tx.crmConnection.upsert({ where: { id: 1 }, create: { id: 1, ...row }, update: row });
    } else {
      const { count } = await tx.crmConnection.updateMany({ data: changed });
      if (count === 0) throw new Problem("invalid-input", "A token is needed");
    }
    await recordAudit(tx, {
      actorUserId,
      action: "crm.set-up",
      subject: "1",
      details: { baseUrl: setup.baseUrl, isTokenNew: token !== null },
    });
  });
}

async function seal(token: string) {
  if (!canSeal()) throw new Problem("unavailable", "ATALAYA_SEALING_KEY is not set: tokens cannot be kept");
  await rememberSealingKey(pool());
  return { token: sealSecret(token, CRM_SECRET_CONTEXT), hint: token.slice(-4) };
}
