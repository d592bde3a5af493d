import { type TruthRules, truthRulesSchema } from "../schema";
import { DEFAULT_TRUTH_RULES } from "./legal-profiles";

/** What visits are judged by, from what is stored; what is missing or unreadable counts as never chosen. */
export function readTruthRules(stored: unknown): TruthRules {
  const parsed = truthRulesSchema.safeParse(stored);
  return parsed.success ? parsed.data : DEFAULT_TRUTH_RULES;
}
