import { expect, it } from "vitest";
import type { AgentActivity } from "@/lib/domain/agents/schema";
import { formatAgentSort, parseAgentSort, searchAgents, sortAgents } from "./sort-agents";

function agent(name: string, change: Partial<AgentActivity> = {}): AgentActivity {
  return {
    id: name,
    name,
    kobraAgentId: null,
    lastVisit: null,
    visitsToday: 0,
    visits: 0,
    answered: 0,
    met: 0,
    promises: 0,
    flagged: 0,
    inVisitsS: 0,
    distanceM: 0,
    ...change,
  };
}

const names = (agents: readonly AgentActivity[]) => agents.map(({ name }) => name).join(" ");

it("sorts by a column both ways, equals by name", () => {
  const agents = [agent("B", { visits: 2 }), agent("A", { visits: 2 }), agent("C", { visits: 9 })];
  expect(names(sortAgents(agents, { column: "visits", isDescending: true }))).toBe("C A B");
  expect(names(sortAgents(agents, { column: "visits", isDescending: false }))).toBe("A B C");
});

it("puts agents of whom nothing is known last, whichever way it sorts", () => {
  const agents = [
    agent("none"),
    agent("all", { answered: 4, met: 4 }),
    agent("half", { answered: 4, met: 2 }),
  ];
  expect(names(sortAgents(agents, { column: "contact", isDescending: true }))).toBe("all half none");
  expect(names(sortAgents(agents, { column: "contact", isDescending: false }))).toBe("half all none");
});

it("finds by a part of the name without accents, and by the id", () => {
  const agents = [agent("Íñigo Peña"), agent("Rosa", { kobraAgentId: "21559" })];
  expect(names(searchAgents(agents, "pena"))).toBe("Íñigo Peña");
  expect(names(searchAgents(agents, "2155"))).toBe("Rosa");
});

it("reads the order of a link, and takes the default for one that means nothing", () => {
  expect(formatAgentSort(parseAgentSort("-distance"))).toBe("-distance");
  expect(formatAgentSort(parseAgentSort("name"))).toBe("name");
  expect(formatAgentSort(parseAgentSort("salary"))).toBe("-visits");
  expect(formatAgentSort(parseAgentSort(null))).toBe("-visits");
});
