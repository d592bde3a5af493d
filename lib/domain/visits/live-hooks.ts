"use client";

import { type InfiniteData, type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { type LiveState, openLiveEvents } from "@/lib/client/live-events";
import { oneAtATime } from "@/lib/client/one-at-a-time";
import { countVisitsEndpoint, listVisitsEndpoint, liveEventsEndpoint } from "./endpoints";
import { VISITS_KEY } from "./hooks";
import { readRowsAgain } from "./row-hooks";
import { mergeFirstPage } from "./rules/merge-first-page";
import type { VisitFilterText } from "./rules/visit-filter";
import { liveEventSchema, type VisitPage } from "./schema";

/** A burst of visits is read together: often enough for "within 2 s", not once for each visit. */
const GATHER_MS = 400;
/** How long a visit counts as just arrived. */
const FRESH_MS = 6_000;
/** Query keys that depend on visits or receipts but belong to other nouns. */
const DEPENDENT_KEYS = ["overview", "receipts", "health", "accounts", "agent-day"] as const;

export interface LiveVisits {
  readonly state: LiveState;
  readonly freshVisitIds: ReadonlySet<string>;
}

/**
 * Keeps every visit on the screen true while the page is open. Mounted once, by the frame, which knows when
 * the server made the page (ms since 1970): the stream opens later, and what came in between is read anew.
 */
export function useLiveVisits(pageMadeAt: number): LiveVisits {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");
  const madeAt = useRef(pageMadeAt);
  const [freshVisitIds, setFresh] = useState<ReadonlySet<string>>(new Set());
  const gathered = useRef<{ ids: Set<string>; timer: ReturnType<typeof setTimeout> | null }>({
    ids: new Set(),
    timer: null,
  });

  useEffect(() => {
    const gathering = gathered.current;
    const fade = new Set<ReturnType<typeof setTimeout>>();
    // Every request of an import is an event: what is read is true after the last of them, too.
    const refreshImports = oneAtATime(() => client.invalidateQueries({ queryKey: [IMPORTS_KEY] }));
    const readAgain = async () => {
      gathering.timer = null;
      const ids = [...gathering.ids];
      gathering.ids.clear();
      setFresh((fresh) => new Set([...fresh, ...ids]));
      const timer = setTimeout(() => {
        fade.delete(timer);
        setFresh((fresh) => new Set([...fresh].filter((id) => !ids.includes(id))));
      }, FRESH_MS);
      fade.add(timer);
      await refreshVisits(client, ids);
    };
    const close = openLiveEvents(`${liveEventsEndpoint.path}?since=${madeAt.current}`, liveEventSchema, {
      onState: setState,
      onEvent: (event) => {
        if (event.kind === "resync") {
          refreshImports();
          return refreshAll(client);
        }
        if (event.kind === "quarantine") return refreshDependents(client);
        if (event.kind === "campaigns") return refreshCampaigns(client);
        if (event.kind === "imports") return refreshImports();
        for (const id of event.visitIds) gathering.ids.add(id);
        gathering.timer ??= setTimeout(() => void readAgain(), GATHER_MS);
      },
    });
    return () => {
      close();
      if (gathering.timer) clearTimeout(gathering.timer);
      for (const timer of fade) clearTimeout(timer);
    };
  }, [client]);

  return { state, freshVisitIds };
}

/** First part of every query key on campaigns, their alerts and connections. */
const CAMPAIGNS_KEY = "campaigns";

function refreshCampaigns(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: [CAMPAIGNS_KEY] });
}

/** First part of every query key on imports. */
const IMPORTS_KEY = "imports";

function refreshAll(client: QueryClient): void {
  void refreshVisits(client, []);
  refreshCampaigns(client);
}

function refreshDependents(client: QueryClient): void {
  for (const key of DEPENDENT_KEYS) void client.invalidateQueries({ queryKey: [key] });
}

async function refreshVisits(client: QueryClient, visitIds: readonly string[]): Promise<void> {
  refreshDependents(client);
  for (const key of ["map", "heat"]) void client.invalidateQueries({ queryKey: [VISITS_KEY, key] });
  // Without ids something was missed: any open visit may have changed.
  if (visitIds.length === 0) {
    void client.invalidateQueries({ queryKey: [VISITS_KEY, "detail"] });
    void client.invalidateQueries({ queryKey: ["answers"] });
  }
  for (const id of visitIds) void client.invalidateQueries({ queryKey: [VISITS_KEY, "detail", id] });
  const lists = client.getQueryCache().findAll({ queryKey: [VISITS_KEY, "list"], type: "active" });
  // First what is shown: a row that matches no more would else look like one that is missing.
  await readRowsAgain(client, visitIds);
  for (const { queryKey } of lists) await refreshList(client, queryKey);
}

/** Reads only the first page and the total again: a long list that was scrolled through is not fetched whole for one visit. */
async function refreshList(client: QueryClient, queryKey: readonly unknown[]): Promise<void> {
  const filter = queryKey[2] as VisitFilterText;
  const [first, counted] = await Promise.all([
    callEndpoint(listVisitsEndpoint, { query: { ...filter } }).catch(() => null),
    callEndpoint(countVisitsEndpoint, { query: { ...filter } }).catch(() => null),
  ]);
  if (counted) client.setQueryData([VISITS_KEY, "total", filter], counted);
  else void client.invalidateQueries({ queryKey: [VISITS_KEY, "total", filter] });
  if (!first || !counted) return void client.invalidateQueries({ queryKey });
  const merged = client.setQueryData<InfiniteData<VisitPage, string | undefined>>(queryKey, (old) =>
    old ? mergeFirstPage(old, first) : old,
  );
  const shown = merged?.pages.flatMap((page) => page.visits) ?? [];
  const isRowMissing = merged?.pages.at(-1)?.nextCursor === null && shown.length !== counted.total;
  if (isRowMissing) await client.invalidateQueries({ queryKey });
}
