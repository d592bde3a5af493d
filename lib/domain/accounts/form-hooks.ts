"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { callEndpoint } from "@/lib/client/call-endpoint";
import {
  changeOwnFieldsEndpoint,
  deleteDraftEndpoint,
  getAccountToEditEndpoint,
  getFormRulesEndpoint,
  getSendStateEndpoint,
  listAccountSendsEndpoint,
  listDraftsEndpoint,
  saveDraftEndpoint,
  sendAccountEndpoint,
} from "./endpoints";
import { ACCOUNTS_KEY } from "./hooks";
import type { AccountTexts } from "./rules/read-account/read-account";
import { isUnderWay } from "./rules/send-progress";
import type { OwnFields } from "./schema/account";
import type { AccountForm } from "./schema/form";

const DRAFTS_KEY = "account-drafts";
const SENDS_KEY = "account-sends";
const PROGRESS_MS = 1_000;

/** What an account's form is held to. */
export function useFormRules() {
  return useQuery({
    queryKey: [ACCOUNTS_KEY, "form-rules"],
    queryFn: ({ signal }) => callEndpoint(getFormRulesEndpoint, { signal }),
  });
}

/** What the form of an account begins with; nothing for a new one. It is read once: nobody's typing is overwritten. */
export function useAccountToEdit(accountId: string | null) {
  return useQuery({
    queryKey: ["account-to-edit", accountId],
    queryFn: ({ signal }) =>
      callEndpoint(getAccountToEditEndpoint, { params: { accountId: accountId ?? "" }, signal }),
    enabled: accountId !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** The person's own drafts, the latest first. */
export function useDrafts() {
  return useQuery({
    queryKey: [DRAFTS_KEY],
    queryFn: ({ signal }) => callEndpoint(listDraftsEndpoint, { signal }),
    select: ({ drafts }) => drafts,
  });
}

interface DraftToSave {
  readonly draftId: string;
  readonly form: AccountForm;
  readonly accountId: string | null;
  readonly texts: AccountTexts;
}

export function useSaveDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ draftId, ...body }: DraftToSave) =>
      callEndpoint(saveDraftEndpoint, { params: { draftId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [DRAFTS_KEY] }),
  });
}

export function useDeleteDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draftId: string) => callEndpoint(deleteDraftEndpoint, { params: { draftId } }),
    onSettled: () => client.invalidateQueries({ queryKey: [DRAFTS_KEY] }),
  });
}

interface FormToSend extends Omit<DraftToSave, "draftId"> {
  readonly draftId: string | null;
}

/** Fails with code `conflict` where no Kobra is set up (`cause` no-kobra) or the account is another portfolio's (foreign). */
export function useSendAccount() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: FormToSend) => callEndpoint(sendAccountEndpoint, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: [DRAFTS_KEY] }),
  });
}

/** How a send stands, read again each second until nothing is under way; the accounts are then read anew. */
export function useSendState(importId: string | null) {
  const client = useQueryClient();
  return useQuery({
    queryKey: [SENDS_KEY, importId],
    queryFn: async ({ signal }) => {
      const state = await callEndpoint(getSendStateEndpoint, {
        params: { importId: importId ?? "" },
        signal,
      });
      if (!isUnderWay(state)) void client.invalidateQueries({ queryKey: [ACCOUNTS_KEY] });
      return state;
    },
    enabled: importId !== null,
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : PROGRESS_MS),
  });
}

/** Every time that an account was sent, the latest first. */
export function useAccountSends(accountId: string) {
  return useQuery({
    queryKey: [ACCOUNTS_KEY, "sends", accountId],
    queryFn: ({ signal }) => callEndpoint(listAccountSendsEndpoint, { params: { accountId }, signal }),
  });
}

export function useChangeOwnFields(accountId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: OwnFields) => callEndpoint(changeOwnFieldsEndpoint, { params: { accountId }, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [ACCOUNTS_KEY] }),
  });
}
