import type { ExportWords } from "../schema";

interface Answer {
  readonly name: string | null;
  readonly typeId: number | null;
  readonly value: string;
}

/** Kobra's answer type "switch", whose values are `true` and `false`. */
const SWITCH = 8;

/**
 * The answers to one question as one text: `10:00`, or with the parts' names `Hora inicio: 10:00; Hora fin:
 * 12:00`. With words, a switch reads Sí or No.
 */
export function readAnswerCell(answers: readonly Answer[], words: ExportWords | null): string | null {
  if (answers.length === 0) return null;
  return answers
    .map(({ name, typeId, value }) => {
      const read = words && typeId === SWITCH ? readSwitch(value, words) : value;
      return name ? `${name}: ${read}` : read;
    })
    .join("; ");
}

function readSwitch(value: string, words: ExportWords): string {
  if (value === "true") return words.yes;
  return value === "false" ? words.no : value;
}
