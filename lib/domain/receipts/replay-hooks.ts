"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { callEndpoint } from "@/lib/client/call-endpoint";
import { countReplayableEndpoint, listReceiptsEndpoint, replayReceiptsEndpoint } from "./endpoints";
import { BODY_SEARCH_KEY, RECEIPTS_KEY, type ReceiptFilterText } from "./hooks";

/** Quarantined receipts that match a filter, on their way from "how many" to "read again". */
export type ReplayRun =
  | { readonly kind: "idle" }
  /** `total` is null until it is known, and where nothing has to be looked at one by one. */
  | { readonly kind: "counting"; readonly examined: number; readonly total: number | null }
  | { readonly kind: "counted"; readonly count: number; readonly until: string }
  | { readonly kind: "replaying"; readonly replayed: number; readonly count: number }
  | { readonly kind: "waiting"; readonly replayed: number; readonly left: number }
  | { readonly kind: "done"; readonly replayed: number; readonly quarantined: number }
  | { readonly kind: "failed"; readonly error: unknown };

type Conditions = Omit<ReceiptFilterText, "status">;
type Report = (run: ReplayRun) => void;

const POLL_MS = 400;
/** A worker that is down is told by the health dot; this page does not ask for ever. */
const WAIT_MS = 60_000;

/** Counts first, then puts back in line what was counted, and follows it until it was read. */
export function useReplayMatching(filter: Conditions) {
  const client = useQueryClient();
  const [run, setRun] = useState<ReplayRun>({ kind: "idle" });
  const turn = useRef(0);
  const { cause, key, range, field, find } = filter;

  const attempt = useCallback(async (work: (report: Report) => Promise<ReplayRun>) => {
    turn.current += 1;
    const own = turn.current;
    const report: Report = (next) => {
      if (turn.current === own) setRun(next);
    };
    report(await work(report).catch((error: unknown) => ({ kind: "failed", error }) as const));
  }, []);

  return {
    run,
    /** Forgets the run; one that is under way goes on, unseen. */
    reset: useCallback(() => {
      turn.current += 1;
      setRun({ kind: "idle" });
    }, []),
    count: () =>
      attempt(async (report) => ({
        kind: "counted",
        ...(await countAll({ cause, key, range, field, find }, report)),
      })),
    replay: ({ count, until }: { readonly count: number; readonly until: string }) =>
      attempt(async (report) => {
        const conditions = { cause, key, range, field, find };
        const replayed = await replayAll(conditions, until, count, report);
        await waitUntilRead(replayed, report);
        await Promise.all(
          [RECEIPTS_KEY, BODY_SEARCH_KEY].map((head) => client.invalidateQueries({ queryKey: [head] })),
        );
        const left = await countAll(conditions, () => undefined);
        return { kind: "done", replayed, quarantined: left.count };
      }),
  };
}

async function countAll(conditions: Conditions, report: Report): Promise<{ count: number; until: string }> {
  let count = 0;
  let examined = 0;
  let total: number | null = null;
  let until: string | null = null;
  let cursor: string | undefined;
  do {
    report({ kind: "counting", examined, total });
    const stretch = await callEndpoint(countReplayableEndpoint, { query: { ...conditions, cursor } });
    count += stretch.count;
    examined += stretch.search?.examined ?? 0;
    total ??= stretch.search?.total ?? null;
    // The first stretch saw the newest: whatever comes later was not counted.
    until ??= stretch.until;
    cursor = stretch.nextCursor ?? undefined;
  } while (cursor);
  return { count, until };
}

async function replayAll(
  conditions: Conditions,
  until: string,
  count: number,
  report: Report,
): Promise<number> {
  const filter = Object.fromEntries(Object.entries(conditions).filter(([, value]) => value));
  let replayed = 0;
  let cursor: string | undefined;
  do {
    report({ kind: "replaying", replayed, count });
    const stretch = await callEndpoint(replayReceiptsEndpoint, { body: { filter, until, cursor } });
    replayed += stretch.replayed;
    cursor = stretch.nextCursor ?? undefined;
  } while (cursor);
  return replayed;
}

async function waitUntilRead(replayed: number, report: Report): Promise<void> {
  const giveUpAt = Date.now() + WAIT_MS;
  while (Date.now() < giveUpAt) {
    const page = await callEndpoint(listReceiptsEndpoint, { query: { status: "pending", limit: 1 } });
    const left = Math.min(replayed, page.counts.pending);
    report({ kind: "waiting", replayed, left });
    if (left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
