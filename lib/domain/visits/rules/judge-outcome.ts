import { readBoolean } from "@/lib/core/loose-values";
import { toTextKey } from "@/lib/core/text";
import type { ReadAnswer } from "./read-checklist";
import type { VisitOutcome } from "./visit-words";

export type QuestionMeaning = "contact" | "promise";

export interface QuestionMapping {
  readonly meaning: QuestionMeaning;
  /** Ids differ between Kobra's customers and products: an id counts only for this product. */
  readonly productId: number;
  readonly questionIds: readonly string[];
  readonly questionNames: readonly string[];
}

/** Kobra's questions for debt collection, as its page's example names them. */
const DEFAULT_QUESTION_MAPPINGS: readonly QuestionMapping[] = [
  { meaning: "contact", productId: 1, questionIds: ["11"], questionNames: ["¿Se realizó contacto?"] },
  { meaning: "promise", productId: 1, questionIds: ["14"], questionNames: ["¿Se logró promesa de pago?"] },
];

/** Words in a tag that say that nobody can be found at this address. */
const WRONG_ADDRESS_TAG =
  /\b(domicilio|direccion) (incorrect[oa]|errone[oa]|inexistente|no existe|equivocad[oa])\b|\b(cambio|se cambio) de domicilio\b|\bno vive (ahi|aqui|en el domicilio)\b/;

const NAMES_OF = new Map(
  DEFAULT_QUESTION_MAPPINGS.map((mapping) => [mapping, new Set(mapping.questionNames.map(toTextKey))]),
);

/** The first answer, as yes or no, to the question that means `meaning`: matched by id, else by name. */
export function answerTo(
  meaning: QuestionMeaning,
  answers: readonly ReadAnswer[],
  productId: number | null,
): boolean | null {
  const mappings = DEFAULT_QUESTION_MAPPINGS.filter((mapping) => mapping.meaning === meaning);
  const firstYesNo = (isMeant: (answer: ReadAnswer, mapping: QuestionMapping) => boolean) => {
    for (const answer of answers) {
      const isYes = mappings.some((mapping) => isMeant(answer, mapping)) ? readBoolean(answer.value) : null;
      if (isYes !== null) return isYes;
    }
    return null;
  };
  return (
    firstYesNo(
      ({ questionId }, mapping) =>
        mapping.productId === productId && questionId !== null && mapping.questionIds.includes(questionId),
    ) ??
    firstYesNo(
      ({ questionName }, mapping) =>
        questionName !== null && NAMES_OF.get(mapping)?.has(toTextKey(questionName)) === true,
    )
  );
}

/** One word for what came of a visit, so that eight screens colour it alike. */
export function judgeOutcome(visit: {
  isCancelled: boolean;
  hasContact: boolean | null;
  hasPromise: boolean | null;
  tagKey: string | null;
}): VisitOutcome {
  if (visit.isCancelled) return "cancelled";
  // A promise from nobody: the answers contradict each other.
  if (visit.hasPromise && visit.hasContact === false) return "in_doubt";
  if (visit.hasPromise) return "promise";
  if (visit.tagKey !== null && WRONG_ADDRESS_TAG.test(visit.tagKey)) return "wrong_address";
  if (visit.hasContact === null) return "in_doubt";
  return visit.hasContact ? "contact" : "no_contact";
}
