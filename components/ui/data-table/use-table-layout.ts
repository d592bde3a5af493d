"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Density } from "./data-column";

interface TableLayout {
  /** In the table's own order. */
  readonly visible: readonly string[];
  readonly density: Density;
}

const CHANGED = "atalaya-table-layout";

/**
 * Which columns a person sees of the table `name`, and how dense. It stays in this browser; a column that is
 * new or gone since does no harm.
 */
export function useTableLayout(name: string, columnIds: readonly string[], defaults: readonly string[]) {
  const key = `atalaya-table-${name}`;
  const stored = useSyncExternalStore(
    subscribe,
    () => readStored(key),
    () => null,
  );
  const layout = useMemo((): TableLayout => {
    const { visible, density } = parse(stored);
    const wanted = visible ?? defaults;
    const known = columnIds.filter((id) => wanted.includes(id));
    return { visible: known.length > 0 ? known : defaults, density };
  }, [stored, columnIds, defaults]);
  const change = useCallback(
    (changes: Partial<TableLayout>) => write(key, JSON.stringify({ ...layout, ...changes })),
    [key, layout],
  );
  const reset = useCallback(() => write(key, null), [key]);
  return { ...layout, change, reset };
}

function subscribe(onChange: () => void): () => void {
  addEventListener("storage", onChange);
  addEventListener(CHANGED, onChange);
  return () => {
    removeEventListener("storage", onChange);
    removeEventListener(CHANGED, onChange);
  };
}

/** Some browsers refuse storage altogether: then the layout lasts as long as the page shows the defaults. */
function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    return;
  }
  dispatchEvent(new Event(CHANGED));
}

function parse(text: string | null): { visible: readonly string[] | null; density: Density } {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    if (typeof value !== "object" || value === null) return { visible: null, density: "comfortable" };
    const visible = "visible" in value && Array.isArray(value.visible) ? value.visible.map(String) : null;
    const isCompact = "density" in value && value.density === "compact";
    return { visible, density: isCompact ? "compact" : "comfortable" };
  } catch {
    return { visible: null, density: "comfortable" };
  }
}
