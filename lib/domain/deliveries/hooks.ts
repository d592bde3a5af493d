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
  askAgainEndpoint,
  countCatchUpEndpoint,
  decideDeliveryEndpoint,
  decideManyEndpoint,
  getDeliveryEndpoint,
  listDeliveriesEndpoint,
  listTargetsEndpoint,
  listVisitDeliveriesEndpoint,
  retryDeliveriesEndpoint,
  steerTargetEndpoint,
} from "./endpoints";
import type { DeliveryTargetName } from "./schema/delivery";
import type { DecideMany, DeliverySelection, Retry, SteerTarget } from "./schema/listing";

const DELIVERIES_KEY = "deliveries";
/** What is being sent changes by the second; nobody announces it. */
const REFRESH_MS = 4_000;
/** Asking again hides the fault for as long as it lasts: not as often while there is nothing else to see. */
const AFTER_FAULT_MS = 30_000;
const refetchInterval = ({ state }: { state: { data: unknown; status: string } }) =>
  state.data === undefined && state.status === "error" ? AFTER_FAULT_MS : REFRESH_MS;

/** Deliveries that match, page by page, with counts of all states. */
export function useDeliveries(selection: DeliverySelection) {
  return useInfiniteQuery({
    queryKey: [DELIVERIES_KEY, "list", selection],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callEndpoint(listDeliveriesEndpoint, { query: { ...selection, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval,
  });
}

/** One delivery with its requests; nothing while the id is null. */
export function useDelivery(deliveryId: string | null) {
  return useQuery({
    queryKey: [DELIVERIES_KEY, "one", deliveryId],
    queryFn: ({ signal }) =>
      callEndpoint(getDeliveryEndpoint, { params: { deliveryId: deliveryId ?? "" }, signal }),
    enabled: deliveryId !== null,
    refetchInterval,
  });
}

/** What other systems were told of a visit. */
export function useVisitDeliveries(visitId: string) {
  return useQuery({
    queryKey: [DELIVERIES_KEY, "visit", visitId],
    queryFn: ({ signal }) => callEndpoint(listVisitDeliveriesEndpoint, { params: { visitId }, signal }),
    refetchInterval,
  });
}

/** Where every target stands. */
export function useTargets() {
  return useQuery({
    queryKey: [DELIVERIES_KEY, "targets"],
    queryFn: ({ signal }) => callEndpoint(listTargetsEndpoint, { signal }),
    refetchInterval,
  });
}

/** How many a target is owed since a day; nothing while the day is null. */
export function useCatchUpCount(target: DeliveryTargetName, since: string | null) {
  return useQuery({
    queryKey: [DELIVERIES_KEY, "catch-up", target, since],
    queryFn: ({ signal }) =>
      callEndpoint(countCatchUpEndpoint, { params: { target }, query: { since: since ?? "" }, signal }),
    enabled: since !== null,
  });
}

/** Switches, pauses, resumes or paces a target. */
export function useSteerTarget(target: DeliveryTargetName) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (order: SteerTarget) =>
      callEndpoint(steerTargetEndpoint, { params: { target }, body: order }),
    onSettled: () => client.invalidateQueries({ queryKey: [DELIVERIES_KEY] }),
  });
}

/** Puts back in line one delivery, or all that match. */
export function useRetryDeliveries() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (retry: Retry) => callEndpoint(retryDeliveriesEndpoint, { body: retry }),
    onSettled: () => client.invalidateQueries({ queryKey: [DELIVERIES_KEY] }),
  });
}

/** A person's word on all of unknown outcome that match. */
export function useDecideMany() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: DecideMany) => callEndpoint(decideManyEndpoint, { body: decision }),
    onSettled: () => client.invalidateQueries({ queryKey: [DELIVERIES_KEY] }),
  });
}

/** A person's word on one of unknown outcome: it arrived, send it again, or ask the CRM. */
export function useDecideDelivery(deliveryId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (decision: "arrived" | "send-again" | "ask") => {
      const params = { deliveryId };
      if (decision === "ask") await callEndpoint(askAgainEndpoint, { params });
      else await callEndpoint(decideDeliveryEndpoint, { params, body: { decision } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: [DELIVERIES_KEY] }),
  });
}
