import { cutText, toTextKey } from "@/lib/core/text";

/** What tells one checklist question from another. Ids differ between products, so they count within one. */
export interface QuestionIdentity {
  readonly productId: number | null;
  readonly questionId: string | null;
  readonly questionName: string | null;
}

const LONGEST_KEY = 80;

/**
 * One text for a question, as it stands in `visits.answer_keys` and in links: `1:11`, or `1:~se realizo
 * contacto` for a question without an id. Holds no `=` and no comma.
 */
export function questionKeyOf({ productId, questionId, questionName }: QuestionIdentity): string {
  const id = questionId === null ? "" : toIdKey(questionId);
  const name = id === "" ? `~${toTextKey(questionName ?? "")}` : id;
  return `${productId ?? "-"}:${cutText(name, LONGEST_KEY)}`;
}

/** Nearly every id is a number, and a projection asks for millions. */
function toIdKey(id: string): string {
  return /^[0-9]+$/.test(id) ? id : toTextKey(id);
}

/** One text for an answer of a choice: equal for "Cónyuge" and "CONYUGE". */
export function valueKeyOf(text: string): string {
  return cutText(toTextKey(text), LONGEST_KEY).trim() || "?";
}
