import { type Db, db } from "@/lib/platform/db";
import { parseMapping, type QuestionMapping } from "../schema";

/** The key of the mapping among the settings. */
export const MAPPING_SETTING = "questionMapping";

/** What a person taught about questions and tags; defaults where nothing was. */
export async function readQuestionMapping(tx: Db = db()): Promise<QuestionMapping> {
  const row = await tx.setting.findUnique({ where: { key: MAPPING_SETTING } });
  return parseMapping(row?.value);
}
