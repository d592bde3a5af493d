import { expect, it } from "vitest";
import { refusalKey, stepAfterRefusal } from "./refusal-run";

const steps = Array.from({ length: 45 }, (_, index) => stepAfterRefusal(index + 1));
const kindOf = (refusedInARow: number) => steps[refusedInARow - 1]?.kind;

it("asks about accounts elsewhere after twenty refusals in a row, and stops after twenty of those", () => {
  expect([kindOf(1), kindOf(19), kindOf(20), kindOf(39), kindOf(40), kindOf(45)]).toEqual([
    "go-on",
    "go-on",
    "sample",
    "sample",
    "stop",
    "stop",
  ]);
});

it("spreads what it asks about over all that waits, however soon it ends", () => {
  const places = steps.flatMap((step) => (step.kind === "sample" ? [step.place] : []));
  expect(places).toHaveLength(20);
  for (const count of [5, 10, 20]) {
    const edges = [0, ...places.slice(0, count).sort((a, b) => a - b), 1];
    const gaps = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(2.7 / count);
  }
});

it("takes words for the same where only numbers, ids and capitals differ", () => {
  expect(refusalKey("Convenio 4411 vencido", 400)).toBe(refusalKey("CONVENIO 4412  vencido", 422));
  expect(refusalKey("Error f3a-99 en la cuenta", 400)).toBe(refusalKey("Error 00b1 en la cuenta", 400));
  expect(refusalKey("Convenio vencido", 400)).not.toBe(refusalKey("Registro repetido.", 400));
});

it("goes by the status where Kobra says nothing", () => {
  expect(refusalKey(null, 400)).not.toBe(refusalKey(null, 422));
});
