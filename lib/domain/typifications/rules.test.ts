import { expect, it } from "vitest";
import { findPromiseTypification, findTypification, moveRule } from "./rules";
import type { TypificationRule } from "./schema";

const rule = (id: string, change: Partial<TypificationRule> = {}): TypificationRule => ({
  id,
  tags: [],
  products: [],
  answers: [],
  promiseStatuses: [],
  isSent: true,
  code: id,
  description: id,
  ...change,
});
const VISIT = { tagKey: "promesa", productId: 1, answerKeys: ["1:7=si", "1:9=efectivo"] };

it("takes the first rule that matches, in their order", () => {
  const rules = [rule("a", { tags: ["otra"] }), rule("b", { tags: ["promesa"] }), rule("c")];
  expect(findTypification(rules, VISIT)?.id).toBe("b");
  expect(findTypification(rules.toReversed(), VISIT)?.id).toBe("c");
});

it("asks of each question named for any of its values, and for every such question", () => {
  expect(findTypification([rule("a", { answers: ["1:7=no", "1:7=si", "1:9=efectivo"] })], VISIT)?.id).toBe(
    "a",
  );
  expect(findTypification([rule("a", { answers: ["1:7=si", "1:9=tarjeta"] })], VISIT)).toBeNull();
});

it("takes no visit without a tag for one that names tags, nor one without a product", () => {
  const bare = { tagKey: null, productId: null, answerKeys: [] };
  expect(findTypification([rule("a", { tags: ["promesa"] }), rule("b", { products: [1] })], bare)).toBeNull();
});

it("keeps rules for promises apart from those for visits", () => {
  const rules = [rule("visit"), rule("kept", { promiseStatuses: ["covered", "partial"], tags: ["promesa"] })];
  expect(findPromiseTypification(rules, VISIT, "covered")?.id).toBe("kept");
  expect(findPromiseTypification(rules, VISIT, "uncovered")).toBeNull();
  expect(findPromiseTypification(rules, { ...VISIT, tagKey: null }, "covered")).toBeNull();
  expect(findTypification(rules.toReversed(), VISIT)?.id).toBe("visit");
});

it("moves a rule up or down, and not out of the list", () => {
  expect(moveRule(["a", "b", "c"], 1, -1)).toEqual(["b", "a", "c"]);
  expect(moveRule(["a", "b", "c"], 2, 1)).toEqual(["a", "b", "c"]);
});
