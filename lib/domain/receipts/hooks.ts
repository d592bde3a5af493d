"use client";

import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  findReceiptEndpoint,
  forgetFieldAliasEndpoint,
  listFieldAliasesEndpoint,
  listReceiptsEndpoint,
  readReceiptEndpoint,
  replayReceiptsEndpoint,
  teachFieldAliasEndpoint,
} from "./endpoints";
import type { FieldAliasDto, ReceiptStateDto } from "./schema";

/** Every query on receipts has this as the head of its key: live events make them all read again. */
export const RECEIPTS_KEY = "receipts";
/** Searches in bodies read every body anew: no live event may start that. */
export const BODY_SEARCH_KEY = "receipt-search";
const FIELD_ALIASES_KEY = "field-aliases";

const LIST_REFRESH_MS = 5_000;
const PENDING_REFRESH_MS = 1_000;
const OUTCOME_POLL_MS = 300;
const OUTCOME_WAIT_MS = 10_000;

type QuarantineCause = NonNullable<ReceiptStateDto["cause"]>;

/** The filter as text; null where it is not set. */
export type ReceiptFilterText = Readonly<
  Record<"status" | "cause" | "key" | "range" | "field" | "find", string | null>
>;

/**
 * Receipts that match, newest first, page by page; read again every 5 s while the tab is in sight. A search
 * in bodies is not repeated by itself: it reads every body anew.
 */
export function useReceipts(filter: ReceiptFilterText) {
  return useInfiniteQuery({
    queryKey: [filter.find === null ? RECEIPTS_KEY : BODY_SEARCH_KEY, "list", filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callEndpoint(listReceiptsEndpoint, { query: { ...filter, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: filter.find === null && LIST_REFRESH_MS,
    staleTime: filter.find === null ? undefined : Number.POSITIVE_INFINITY,
  });
}

/** One receipt with its raw body; nothing while no id is given. While it waits, it is read every second. */
export function useReceipt(receiptId: string | null) {
  return useQuery({
    queryKey: [RECEIPTS_KEY, "detail", receiptId],
    queryFn: ({ signal }) =>
      callEndpoint(readReceiptEndpoint, { params: { receiptId: receiptId ?? "" }, signal }),
    enabled: receiptId !== null,
    refetchInterval: ({ state }) => (state.data?.status === "pending" ? PENDING_REFRESH_MS : false),
  });
}

/** The other spellings that people taught for Kobra's fields. */
export function useFieldAliases() {
  return useQuery({
    queryKey: [FIELD_ALIASES_KEY],
    queryFn: ({ signal }) => callEndpoint(listFieldAliasesEndpoint, { signal }),
  });
}

export function useForgetFieldAlias() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (alias: string) => callEndpoint(forgetFieldAliasEndpoint, { params: { alias } }),
    onSettled: () => client.invalidateQueries({ queryKey: [FIELD_ALIASES_KEY] }),
  });
}

/** What to read again: one receipt, or all that are quarantined for one cause. */
export type ReadAgainTarget =
  | { readonly kind: "one"; readonly receiptId: string }
  | { readonly kind: "cause"; readonly cause: QuarantineCause; readonly receiptId: string | null };

interface ReadAgain {
  /** Spellings to teach first. */
  readonly aliases: readonly FieldAliasDto[];
  /** Null only teaches. */
  readonly target: ReadAgainTarget | null;
}

export type ReadAgainResult =
  | { readonly kind: "taught" }
  /** `state.status` is still `pending` where the worker did not come to it within 10 s. */
  | { readonly kind: "one"; readonly state: ReceiptStateDto }
  | {
      readonly kind: "cause";
      readonly replayed: number;
      /** Those of the cause that are quarantined now. */
      readonly left: number;
      readonly isWaiting: boolean;
      readonly state: ReceiptStateDto | null;
    };

/**
 * Teaches, puts back in line, and waits for what becomes of it: pending until the outcome is known, since
 * nothing may be claimed before the worker has read it.
 */
export function useReadAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ aliases, target }: ReadAgain): Promise<ReadAgainResult> => {
      for (const alias of aliases) await callEndpoint(teachFieldAliasEndpoint, { body: alias });
      if (!target) return { kind: "taught" };
      return target.kind === "one" ? readOneAgain(target.receiptId) : readCauseAgain(target);
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [RECEIPTS_KEY] }),
        client.invalidateQueries({ queryKey: [FIELD_ALIASES_KEY] }),
      ]),
  });
}

async function readOneAgain(receiptId: string): Promise<ReadAgainResult> {
  await callEndpoint(replayReceiptsEndpoint, { body: { receiptIds: [receiptId] } });
  const read = () => callEndpoint(findReceiptEndpoint, { params: { receiptId } });
  return { kind: "one", state: await pollUntil(read, (state) => state.status !== "pending") };
}

async function readCauseAgain({
  cause,
  receiptId,
}: Extract<ReadAgainTarget, { kind: "cause" }>): Promise<ReadAgainResult> {
  const { replayed } = await callEndpoint(replayReceiptsEndpoint, { body: { cause } });
  // A receipt that waits for its second reading keeps the cause of the first.
  const read = () => callEndpoint(listReceiptsEndpoint, { query: { status: "pending", cause, limit: 1 } });
  const page = await pollUntil(read, ({ receipts }) => receipts.length === 0);
  return {
    kind: "cause",
    replayed,
    left: page.causes[cause] ?? 0,
    isWaiting: page.receipts.length > 0,
    state: receiptId ? await callEndpoint(findReceiptEndpoint, { params: { receiptId } }) : null,
  };
}

/** Asks until the answer will do or the time is up; the last answer either way. */
async function pollUntil<Answer>(
  ask: () => Promise<Answer>,
  isDone: (answer: Answer) => boolean,
): Promise<Answer> {
  const giveUpAt = Date.now() + OUTCOME_WAIT_MS;
  let answer = await ask();
  while (!isDone(answer) && Date.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, OUTCOME_POLL_MS));
    answer = await ask();
  }
  return answer;
}
