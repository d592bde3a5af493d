import { type Db, db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import { holdReadingRules, requestRebuild } from "../../visits/commands/request-rebuild";
import { MAPPING_SETTING, readQuestionMapping } from "../queries/read-mapping";
import { selectionOf } from "../queries/visits-affected";
import { applyChange } from "../rules/change-mapping";
import { questionKeyOf } from "../rules/question-key";
import type { MappingChange, QuestionMapping } from "../schema";

/**
 * Gives questions and tags another meaning, and has the visits that are understood differently read again.
 * @returns how many visits will be read again.
 */
export async function changeMapping(
  actorUserId: string,
  change: MappingChange,
): Promise<{ visitsToRead: number }> {
  return db().$transaction(
    async (tx) => {
      await holdReadingRules(tx);
      const before = await readQuestionMapping(tx);
      const after = applyChange(before, change);
      await storeMapping(tx, after);
      await recordAudit(tx, {
        actorUserId,
        action: "questions.mapped",
        subject: "workspace",
        details: {
          questions: change.questions.map(
            (entry) => `${questionKeyOf(entry)} → ${entry.meaning ?? "nothing"}`,
          ),
          wrongAddressTags: after.wrongAddressTags,
          yesAnswers: after.yesAnswers,
          noAnswers: after.noAnswers,
        },
      });
      const selection = await selectionOf(tx, before, after);
      const { total } = await requestRebuild(tx, { actorUserId, reason: "mapping", selection });
      return { visitsToRead: total };
    },
    { timeout: MOST_MS },
  );
}
/** Over millions of visits, counting those to be read again takes some seconds. */
const MOST_MS = 20_000;

async function storeMapping(tx: Db, value: QuestionMapping): Promise<void> {
  const updatedAt = new Date();
  await tx.setting.upsert({
    where: { key: MAPPING_SETTING },
    create: { key: MAPPING_SETTING, value, updatedAt },
    update: { value, updatedAt },
  });
}
