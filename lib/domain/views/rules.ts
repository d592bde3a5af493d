import type { Role } from "../users/schema";
import { FILTER_KEYS, readCondition } from "../visits/rules/visit-filter";

/** Pages that use the one filter, by the last part of their path. */
export const VIEW_PAGES = ["visits", "answers", "agents"] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

/** More would be a list that nobody finds anything in. */
export const MOST_VIEWS = 100;

/** Whether somebody of this role may put a view before everyone. */
export function mayShareViews(role: Role): boolean {
  return role !== "viewer";
}

/**
 * The filter of a URL's query, in one order, and nothing else of it: a view neither opens a visit nor moves the
 * map. Conditions that mean nothing are left out.
 */
export function readViewQuery(text: string): string {
  const given = new URLSearchParams(text);
  const kept = new URLSearchParams();
  for (const key of FILTER_KEYS) {
    const condition = given.get(key);
    if (condition !== null && readCondition(key, condition) !== null) kept.set(key, condition);
  }
  if (given.get("compare") === "previous") kept.set("compare", "previous");
  return kept.toString();
}
