import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../audit/commands";
import type { SaveTypifications } from "./schema";

/**
 * Saves the rules as a new version, which is in force at once. What is owed by then keeps its own version
 * until its visit is looked at again.
 * @throws Problem `conflict` where somebody saved another version meanwhile.
 */
export async function saveTypifications(
  actorUserId: string | null,
  { basedOn, note, rules }: SaveTypifications,
): Promise<{ version: number }> {
  return db().$transaction(async (tx) => {
    // Two who save at once take turns, so that the second one learns of the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('typification sets', 0))`;
    const latest = await tx.typificationSet.aggregate({ _max: { version: true } });
    const current = latest._max.version ?? 0;
    if (current !== basedOn) throw new Problem("conflict", "Somebody saved other rules meanwhile");
    const version = current + 1;
    await tx.typificationSet.create({
      data: { version, rules, note: note === "" ? null : note, savedById: actorUserId },
    });
    await recordAudit(tx, {
      actorUserId,
      action: "typifications.saved",
      subject: String(version),
      details: { rules: rules.length },
    });
    return { version };
  });
}
