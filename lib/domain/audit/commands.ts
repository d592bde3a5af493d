import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/lib/platform/db";

/**
 * Records who did what, inside the caller's transaction. Details name ids, counts and field names; values
 * of personal data do not belong here.
 */
export async function recordAudit(
  tx: Db,
  event: {
    actorUserId: string | null;
    action: string;
    subject: string;
    details?: Record<string, string | number | boolean | string[]>;
  },
): Promise<void> {
  await tx.auditEvent.create({
    data: { id: uuidv7(), ...event, details: event.details ?? {} },
  });
}
