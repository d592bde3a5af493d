import { type Db, db } from "@/lib/platform/db";
import { countSelected } from "../../visits/queries/rebuild-conditions";
import { NO_VISITS, type RebuildSelection } from "../../visits/rules/rebuild-selection";
import { applyChange, arePhrasesEqual, productsAffected, tagsAffected } from "../rules/change-mapping";
import type { MappingChange, QuestionMapping } from "../schema";
import { readQuestionMapping } from "./read-mapping";

/** The visits that are understood differently by one mapping than by another. */
export async function selectionOf(
  tx: Db,
  before: QuestionMapping,
  after: QuestionMapping,
): Promise<RebuildSelection> {
  const questions = await tx.question.findMany({
    select: { productId: true, questionId: true, name: true },
  });
  const products = productsAffected(
    before,
    after,
    questions.map(({ name, ...question }) => ({ ...question, questionName: name })),
  );
  const arePhrasesKept = arePhrasesEqual(before.wrongAddressTags, after.wrongAddressTags);
  const tags = arePhrasesKept ? [] : await listTagKeys(tx);
  return { ...NO_VISITS, products, tagKeys: tagsAffected(before, after, tags) };
}

/** How many visits a change would have read again. */
export async function countVisitsAffected(change: MappingChange): Promise<number> {
  const before = await readQuestionMapping();
  return countSelected(db(), await selectionOf(db(), before, applyChange(before, change)));
}

async function listTagKeys(tx: Db): Promise<string[]> {
  const rows = await tx.$queryRaw<{ tag: string }[]>`
    SELECT DISTINCT tag_key AS tag FROM visits WHERE tag_key IS NOT NULL`;
  return rows.map(({ tag }) => tag);
}
