import { expect, it } from "vitest";
import { understand } from "../../questions/rules/understand";
import { DEFAULT_MAPPING } from "../../questions/schema";
import type { ReadAnswer } from "./read-checklist";
import { readMeanings } from "./read-meanings";

const understanding = understand({
  ...DEFAULT_MAPPING,
  yesAnswers: ["Contacto", "Contacto directo"],
  noAnswers: ["No contacto"],
});

const toContact = (value: string | null, answerName: string | null = null): ReadAnswer => ({
  questionId: "11",
  questionName: "¿Se realizó contacto?",
  questionOrder: 1,
  answerId: null,
  answerTypeId: null,
  answerName,
  answerOrder: 1,
  value,
});
const hasContact = (answers: readonly ReadAnswer[]) => readMeanings(answers, 1, understanding).hasContact;

it.each([
  ["CONTACTO  directo", true],
  ["no-contacto", false],
  ["Sí", true],
  ["false", false],
  ["Contacto con aval", null],
  [null, null],
])(
  "reads the chosen answer %j as contact %j, in the customer's own words and in everybody's",
  (value, has) => {
    expect(hasContact([toContact(value)])).toBe(has);
  },
);

it("lets the name of the option that is ticked speak, whichever comes first", () => {
  const options = (ticked: string) =>
    ["Contacto", "No contacto"].map((name) => toContact(String(name === ticked), name));
  expect(hasContact(options("Contacto"))).toBe(true);
  expect(hasContact(options("No contacto"))).toBe(false);
  expect(hasContact(options("none"))).toBe(null);
});

it("takes a tick as it is where the option's name says neither yes nor no", () => {
  expect(hasContact([toContact("true", "Titular")])).toBe(true);
  expect(hasContact([toContact("false", "Titular")])).toBe(false);
});
