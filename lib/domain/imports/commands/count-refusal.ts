import { cutText } from "@/lib/core/text";
import type { Db } from "@/lib/platform/db";
import { refusalKey, stepAfterRefusal } from "../rules/refusal-run";
import { setSampleAside } from "./set-sample-aside";

/** The rows keep Kobra's words whole. */
const LONGEST_WORDS = 300;

/**
 * Counts an account that Kobra refused by itself. Where it refuses one after another, accounts from elsewhere
 * in the file are asked about, and where not one of those is taken, the import pauses: decision 0034. Words
 * for which a person let it go on do not count.
 *
 * @param words Kobra's own; null where it gave none.
 */
export async function countRefusal(
  tx: Db,
  importId: string,
  { words, httpStatus }: { readonly words: string | null; readonly httpStatus: number | null },
): Promise<void> {
  const key = refusalKey(words, httpStatus);
  const counted = await tx.$queryRaw<{ refused: number }[]>`
    UPDATE imports SET refused_in_a_row = refused_in_a_row + 1,
      refused_words = array_append(array_remove(refused_words, ${key}::text), ${key}::text)
    WHERE id = ${importId}::uuid AND status IN ('sending', 'paused') AND NOT ${key}::text = ANY(tolerated_words)
    RETURNING refused_in_a_row AS refused`;
  const [run] = counted;
  if (!run) return;
  const step = stepAfterRefusal(run.refused);
  if (step.kind === "sample") await setSampleAside(tx, importId, step.place);
  if (step.kind === "stop") await pauseRefused(tx, importId, words);
}

/** Something was taken: whatever was refused before, not everything is. */
export async function forgetRefusals(tx: Db, importId: string): Promise<void> {
  await tx.import.updateMany({
    where: { id: importId, refusedInARow: { gt: 0 } },
    data: { refusedInARow: 0, refusedWords: [] },
  });
}

/** A person wants what waits to be sent all the same: it never stops again for these words. */
export async function tolerateRefusals(tx: Db, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE imports SET tolerated_words = tolerated_words || refused_words, refused_in_a_row = 0, refused_words = '{}'
    WHERE id = ${importId}::uuid AND status = 'paused' AND pause_reason = 'refused'`;
}

/** Where nothing waits, the import ends as it is: there is nothing to decide. */
async function pauseRefused(tx: Db, importId: string, words: string | null): Promise<void> {
  const shown = words === null ? null : cutText(words, LONGEST_WORDS);
  await tx.$executeRaw`
    UPDATE imports SET status = 'paused', pause_reason = 'refused', pause_words = ${shown}, seen_at = NULL
    WHERE id = ${importId}::uuid AND status = 'sending'
      AND EXISTS (SELECT 1 FROM import_chunks WHERE import_id = ${importId}::uuid AND status = 'waiting')`;
}
