"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import type { VisitFilterText } from "../visits/rules/visit-filter";
import {
  changeMappingEndpoint,
  listAnswerTextsEndpoint,
  listQuestionsEndpoint,
  previewMappingEndpoint,
  summariseAnswersEndpoint,
  trendAnswersEndpoint,
} from "./endpoints";
import type { MappingChange } from "./schema";

/** Live visits come by the second; figures that jump under the reader's eyes help nobody. */
const REFRESH_MS = 60_000;
/** Read again where something on visits was missed (visits/live-hooks.ts). */
const ANSWERS_KEY = "answers";
const QUESTIONS_KEY = "questions";

/** What was answered to each question, by the visits that match. */
export function useAnswers(filter: VisitFilterText) {
  return useQuery({
    queryKey: [ANSWERS_KEY, "summary", filter],
    queryFn: ({ signal }) => callEndpoint(summariseAnswersEndpoint, { query: { ...filter }, signal }),
    refetchInterval: REFRESH_MS,
    placeholderData: keepPreviousData,
  });
}

/** The same of the period before; asks nothing unless `isCompared`. */
export function usePreviousAnswers(filter: VisitFilterText, isCompared: boolean) {
  return useQuery({
    queryKey: [ANSWERS_KEY, "previous", filter],
    queryFn: ({ signal }) =>
      callEndpoint(summariseAnswersEndpoint, { query: { ...filter, period: "previous" }, signal }),
    enabled: isCompared,
    refetchInterval: REFRESH_MS,
  });
}

/** One question over time and by agent. Mount it where it is looked at. */
export function useAnswersTrend(filter: VisitFilterText, question: string, isWanted: boolean) {
  return useQuery({
    queryKey: [ANSWERS_KEY, "trend", question, filter],
    queryFn: ({ signal }) => callEndpoint(trendAnswersEndpoint, { query: { ...filter, question }, signal }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  });
}

/** The latest texts written in answer to a question. */
export function useAnswerTexts(filter: VisitFilterText, question: string) {
  return useQuery({
    queryKey: [ANSWERS_KEY, "texts", question, filter],
    queryFn: ({ signal }) =>
      callEndpoint(listAnswerTextsEndpoint, { query: { ...filter, question }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Every question seen, with what it means. */
export function useQuestions() {
  return useQuery({
    queryKey: [QUESTIONS_KEY],
    queryFn: ({ signal }) => callEndpoint(listQuestionsEndpoint, { signal }),
  });
}

/** How many visits a change would have read again; asks nothing while there is no change. */
export function useMappingPreview(change: MappingChange | null) {
  return useQuery({
    queryKey: [QUESTIONS_KEY, "preview", change],
    queryFn: ({ signal }) => callEndpoint(previewMappingEndpoint, { body: change, signal }),
    enabled: change !== null,
    placeholderData: keepPreviousData,
  });
}

/** Changes what questions and tags mean. */
export function useChangeMapping() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: MappingChange) => callEndpoint(changeMappingEndpoint, { body: change }),
    // Meanings stand beside answers too, and a rebuild has begun.
    onSuccess: () => client.invalidateQueries(),
  });
}
