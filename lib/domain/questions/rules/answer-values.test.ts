import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";
import { readChecklist } from "../../visits/rules/read-checklist";
import { type AnswerLike, readAskedQuestions } from "./answer-values";
import { questionKeyOf } from "./question-key";

const answer = (
  answerTypeId: number,
  value: string | null,
  answerName: string | null = null,
): AnswerLike => ({
  questionId: "7",
  questionName: "Pregunta",
  questionOrder: 1,
  answerTypeId,
  answerName,
  value,
});
const keysOf = (...answers: AnswerLike[]) =>
  readAskedQuestions(answers, 1)[0]?.values.map(({ valueKey }) => valueKey);

describe("answers, as they are counted", () => {
  it("of the vendor's example are one for each question, marked where it is open", () => {
    const { checklist } = JSON.parse(VENDOR_EXAMPLE);
    const asked = readAskedQuestions(readChecklist(checklist), 1);
    expect(asked.map(({ questionKey, kind, values }) => [questionKey, kind, values[0]?.valueKey])).toEqual([
      ["1:11", "yesNo", "no"],
      ["1:12", "choice", ""],
      ["1:13", "text", ""],
      ["1:14", "yesNo", "no"],
      ["1:15", "choice", ""],
      ["1:16", "number", ""],
      ["1:17", "date", ""],
      ["1:18", "yesNo", "no"],
      ["1:19", "date", ""],
      ["1:20", "time", ""],
      ["1:21", "time", ""],
      ["1:22", "choice", "cliente ya pago"],
    ]);
  });

  it.each([
    ["a choice however it is spelled", ["conyuge"], [answer(9, " CÓNYUGE ")]],
    [
      "ticked boxes by their names",
      ["luz", "gas", "#2"],
      [answer(6, "true", "Luz"), answer(6, "no", "Agua"), answer(6, "1", "Gas")],
    ],
    ["boxes of which none is ticked", ["-"], [answer(6, "false", "Luz")]],
    [
      "a stretch between two times, in order",
      ["10:00-12:30"],
      [answer(10, "12:30", "Hora fin"), answer(10, "10:00:00", "Hora inicio")],
    ],
    ["a day, with or without a time", ["2026-05-17"], [answer(5, "2026-05-17 00:00:00")]],
    ["a day that does not exist as unreadable", ["?"], [answer(5, "2026-02-30")]],
    ["an amount by its first three digits", ["1230"], [answer(4, "1234.56")]],
    ["words as answered", ["*"], [answer(2, "Portón negro")]],
    ["words where a number was asked as unreadable", ["?"], [answer(3, "muchos")]],
    ["words where yes or no was asked as they are", ["quiza"], [answer(8, "quizá")]],
    ["two answers to one choice", ["a", "b", "#2"], [answer(9, "a"), answer(9, "b"), answer(9, "A")]],
  ])("take %s", (_, expected, answers) => {
    expect(keysOf(...answers)).toEqual(expected);
  });

  it("put every number into a bin that begins at or below it, never far below", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (number) => {
        const [value] = readAskedQuestions([answer(4, number.toFixed(4))], 1)[0]?.values ?? [];
        const exact = Number(number.toFixed(4));
        expect(value?.number).toBeLessThanOrEqual(exact + Math.abs(exact) * 1e-9);
        expect(exact - (value?.number ?? 0)).toBeLessThanOrEqual(Math.abs(exact) * 0.011);
      }),
    );
  });
});

it("names a question without an id by its words", () => {
  const named = (questionName: string) => questionKeyOf({ productId: null, questionId: null, questionName });
  expect(named("¿Se realizó CONTACTO?")).toBe("-:~se realizo contacto");
  expect(named("se realizó contacto")).toBe(named("¿Se realizó CONTACTO?"));
});
