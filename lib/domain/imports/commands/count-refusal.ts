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
  if (step.kind === "stop") await pauseRefused(tx, importId);
}

/** Something was taken: whatever was refused before, not everything is. */
export async function forgetRefusals(tx: Db, importId: string): Promise<void> {
  await tx.import.updateMany({
    where: { id: importId, status: { in: ["sending", "paused"] }, refusedInARow: { gt: 0 } },
    data: { refusedInARow: 0, refusedWords: [] },
  });
}

/** A person wants what waits to be sent all the same: it never stops again for these words. */
export async function tolerateRefusals(tx: Db, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE imports SET tolerated_words = tolerated_words || refused_words, refused_in_a_row = 0, refused_words = '{}'
    WHERE id = ${importId}::uuid AND status = 'paused' AND pause_reason = 'refused'`;
}

/**
 * Where nothing waits, the import ends as it is: there is nothing to decide. Some refusals come without words,
 * as a page of whatever stands before Kobra; the last that had any says most.
 */
async function pauseRefused(tx: Db, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE imports i SET status = 'paused', pause_reason = 'refused', seen_at = NULL, pause_words = (
      SELECT left(coalesce(q.message, q.detail), ${LONGEST_WORDS}::int)
      FROM import_requests q JOIN import_chunks c ON c.id = q.chunk_id
      WHERE c.import_id = i.id AND q.outcome = 'refused'
      ORDER BY q.message IS NULL, q.detail IS NULL, q.finished_at DESC LIMIT 1)
    WHERE id = ${importId}::uuid AND status = 'sending'
      AND EXISTS (SELECT 1 FROM import_chunks WHERE import_id = ${importId}::uuid AND status = 'waiting')`;
}
