import type { TypificationRule } from "@/lib/domain/typifications/schema";

/** A rule that takes every visit and has no code yet. */
export function newRule(): TypificationRule {
  return {
    id: crypto.randomUUID(),
    tags: [],
    products: [],
    answers: [],
    promiseStatuses: [],
    isSent: true,
    code: "",
    description: "",
  };
}
