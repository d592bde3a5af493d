"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useMemo } from "react";
import type { AgentActivity } from "@/lib/domain/agents/schema";
import { type AgentColumn, formatAgentSort, parseAgentSort, searchAgents, sortAgents } from "./sort-agents";

/** Search and order of the list of agents, both part of the URL. */
export function useAgentList(agents: readonly AgentActivity[]) {
  const [sortText, setSort] = useQueryState("sort", parseAsString);
  const [search, setSearch] = useQueryState("name", parseAsString.withDefault(""));
  const sort = useMemo(() => parseAgentSort(sortText), [sortText]);
  const shown = useMemo(() => sortAgents(searchAgents(agents, search), sort), [agents, search, sort]);
  const sortBy = (column: AgentColumn) => {
    // A first press asks for the most; names are read from A.
    const isDescending = sort.column === column ? !sort.isDescending : column !== "name";
    void setSort(formatAgentSort({ column, isDescending }));
  };
  return { shown, sort, sortBy, search, setSearch: (text: string) => void setSearch(text || null) };
}
