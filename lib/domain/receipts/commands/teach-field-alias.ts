import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import { buildFieldNames } from "../../visits/rules/payload-fields";
import type { FieldAliasDto } from "../schema";

const VENDOR_NAMES = buildFieldNames();

/**
 * Teaches another spelling of one of Kobra's fields; a spelling taught before is moved.
 * @throws Problem `conflict` where it is one of Kobra's own names.
 */
export async function teachFieldAlias(
  actorUserId: string,
  { alias, field }: FieldAliasDto,
): Promise<FieldAliasDto> {
  if (VENDOR_NAMES.has(alias.toLowerCase())) {
    throw new Problem("conflict", "Kobra itself gives this name a meaning");
  }
  await db().$transaction(async (tx) => {
    await tx.fieldAlias.upsert({ where: { alias }, create: { alias, field }, update: { field } });
    await recordAudit(tx, { actorUserId, action: "field-alias.taught", subject: field, details: { alias } });
  });
  return { alias, field };
}

/** @throws Problem `not-found`. */
export async function forgetFieldAlias(actorUserId: string, alias: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const { count } = await tx.fieldAlias.deleteMany({ where: { alias } });
    if (count === 0) throw new Problem("not-found", "No such spelling");
    await recordAudit(tx, { actorUserId, action: "field-alias.forgotten", subject: alias });
  });
}
