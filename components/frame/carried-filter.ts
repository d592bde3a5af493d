"use client";

import { useCallback, useSyncExternalStore } from "react";
import { VIEW_PAGES } from "@/lib/domain/views/rules";

/**
 * The filter that this tab used last, so that links to another page of the one filter take it along. In memory
 * only: it ends with the tab, at a reload (the URL has it then), and when somebody signs out.
 */
let carried = "";
const listeners = new Set<() => void>();

/** Remembers the filter of the page on the screen, as it stands after `?`. */
export function carryFilter(query: string): void {
  if (query === carried) return;
  carried = query;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where a link to a page leads from here: with the filter in hand, where the page uses it. */
export function useCarriedHref(): (href: `/${string}`) => `/${string}` {
  const query = useSyncExternalStore(
    subscribe,
    () => carried,
    () => "",
  );
  return useCallback((href) => withFilter(href, query), [query]);
}

/** `/visits` and a filter → `/visits?range=7d`; other pages stay as they are. */
export function withFilter(href: `/${string}`, query: string): `/${string}` {
  const usesFilter = VIEW_PAGES.some((page) => href === `/${page}`);
  return usesFilter && query !== "" ? `${href}?${query}` : href;
}
