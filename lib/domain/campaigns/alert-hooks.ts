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
  acknowledgeAlertEndpoint,
  addAlertRuleEndpoint,
  changeAlertRuleEndpoint,
  listAlertRulesEndpoint,
  listAlertsEndpoint,
  removeAlertRuleEndpoint,
} from "./endpoints/alerts";
import { CAMPAIGNS_KEY } from "./hooks";
import type { AlertRuleInput } from "./schema/alert";

/** Alerts, newest first, page by page; of one campaign where it is given. */
export function useAlerts(show: "open" | "all", campaignId?: string) {
  return useInfiniteQuery({
    queryKey: [CAMPAIGNS_KEY, "alerts", show, campaignId ?? null],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      callEndpoint(listAlertsEndpoint, { query: { show, campaign: campaignId, cursor: pageParam }, signal }),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** The newest open alerts, and how many nobody has seen: for the top bar. */
export function useAlertNotices() {
  return useQuery({
    queryKey: [CAMPAIGNS_KEY, "alerts", "notices"],
    queryFn: ({ signal }) => callEndpoint(listAlertsEndpoint, { query: { show: "open", limit: 6 }, signal }),
  });
}

export function useAcknowledgeAlert() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (alertId: string) => callEndpoint(acknowledgeAlertEndpoint, { params: { alertId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [CAMPAIGNS_KEY, "alerts"] }),
  });
}

export function useAlertRules() {
  return useQuery({
    queryKey: [CAMPAIGNS_KEY, "alert-rules"],
    queryFn: ({ signal }) => callEndpoint(listAlertRulesEndpoint, { signal }),
  });
}

interface RuleWrite {
  /** Null to add one. */
  readonly ruleId: string | null;
  readonly input: AlertRuleInput;
}

export function useSaveAlertRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ruleId, input }: RuleWrite) =>
      ruleId === null
        ? callEndpoint(addAlertRuleEndpoint, { body: input })
        : callEndpoint(changeAlertRuleEndpoint, { params: { ruleId }, body: input }),
    onSuccess: () => client.invalidateQueries({ queryKey: [CAMPAIGNS_KEY] }),
  });
}

export function useRemoveAlertRule() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ruleId: string) => callEndpoint(removeAlertRuleEndpoint, { params: { ruleId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [CAMPAIGNS_KEY] }),
  });
}
