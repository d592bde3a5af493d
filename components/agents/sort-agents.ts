import { toTextKey } from "@/lib/core/text";
import type { AgentActivity } from "@/lib/domain/agents/schema";

export const AGENT_COLUMNS = [
  "name",
  "lastVisit",
  "visitsToday",
  "visits",
  "contact",
  "promise",
  "inVisits",
  "distance",
  "flagged",
] as const;
export type AgentColumn = (typeof AGENT_COLUMNS)[number];

export interface AgentSort {
  readonly column: AgentColumn;
  readonly isDescending: boolean;
}

/** As it stands in the URL: `visits`, or `-visits` from the most down. */
export function parseAgentSort(text: string | null): AgentSort {
  const isDescending = text?.startsWith("-") ?? true;
  const column = AGENT_COLUMNS.find((known) => known === text?.replace(/^-/, ""));
  return column ? { column, isDescending } : { column: "visits", isDescending: true };
}

/** The inverse of `parseAgentSort`. */
export function formatAgentSort({ column, isDescending }: AgentSort): string {
  return isDescending ? `-${column}` : column;
}

/** Contacts among the visits that say whether there was any; null where none says. */
export function contactRate({ met, answered }: Pick<AgentActivity, "met" | "answered">): number | null {
  return answered === 0 ? null : met / answered;
}

/** Promises among the contacts; null without a contact. */
export function promiseRate({ promises, met }: Pick<AgentActivity, "promises" | "met">): number | null {
  return met === 0 ? null : promises / met;
}

const VALUES: Readonly<Record<Exclude<AgentColumn, "name">, (agent: AgentActivity) => number | null>> = {
  lastVisit: ({ lastVisit }) => lastVisit && Date.parse(lastVisit.at),
  visitsToday: ({ visitsToday }) => visitsToday,
  visits: ({ visits }) => visits,
  contact: contactRate,
  promise: promiseRate,
  inVisits: ({ inVisitsS }) => inVisitsS,
  distance: ({ distanceM }) => distanceM,
  flagged: ({ flagged }) => flagged,
};

/** Sorts by a column, equals by name; agents of whom a column says nothing come last either way. */
export function sortAgents(agents: readonly AgentActivity[], sort: AgentSort): AgentActivity[] {
  const turn = sort.isDescending ? -1 : 1;
  const { column } = sort;
  if (column === "name") return agents.toSorted((a, b) => turn * byName(a, b));
  const figureOf = VALUES[column];
  return agents.toSorted((a, b) => {
    const [left, right] = [figureOf(a), figureOf(b)];
    if (left === null || right === null)
      return Number(left === null) - Number(right === null) || byName(a, b);
    return turn * (left - right) || byName(a, b);
  });
}

function byName(a: AgentActivity, b: AgentActivity): number {
  return a.name.localeCompare(b.name) || a.id.localeCompare(b.id);
}

/** Agents whose name or Kobra id holds what was typed, accents and case aside. */
export function searchAgents(agents: readonly AgentActivity[], text: string): AgentActivity[] {
  const key = toTextKey(text);
  return key === ""
    ? [...agents]
    : agents.filter(
        ({ name, kobraAgentId }) => toTextKey(name).includes(key) || kobraAgentId?.includes(text.trim()),
      );
}
