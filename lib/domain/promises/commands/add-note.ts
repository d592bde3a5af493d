import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Calendar } from "../../visits/queries/visit-conditions";
import type { NoteBody } from "../schema";
import { lockPromises } from "./lock-promises";
import type { Setter } from "./set-statuses";

/**
 * Adds a note, or a link to evidence, to a promise's history.
 * @throws Problem `not-found`, also outside the scope.
 */
export async function addNote(
  setter: Setter,
  promiseId: string,
  { note, evidenceUrl }: NoteBody,
  calendar: Calendar,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const [promise] = await lockPromises(tx, setter.scope, { ids: [promiseId] }, calendar, 1);
    if (!promise) throw new Problem("not-found", "No such promise");
    await tx.promiseChange.create({
      data: { id: uuidv7(), promiseId, kind: "note", actorUserId: setter.userId, note, evidenceUrl },
    });
    await recordAudit(tx, { actorUserId: setter.userId, action: "promises.note-added", subject: promiseId });
  });
}
