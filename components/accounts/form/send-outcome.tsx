"use client";

import { CircleCheck, CircleHelp, CircleX, Clock, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ButtonLink } from "@/components/ui/link";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonText } from "@/components/ui/skeleton";
import { useSendState } from "@/lib/domain/accounts/form-hooks";
import type { AccountTexts } from "@/lib/domain/accounts/rules/read-account/read-account";
import { phaseOfOne, type SendPhase } from "@/lib/domain/accounts/rules/send-progress";
import { SendTrouble } from "../send-trouble";

interface SendOutcomeProps {
  readonly importId: string;
  /** Back to the form with what it said. */
  readonly onCorrect: (texts: AccountTexts) => void;
}

const ICON: Readonly<Record<SendPhase, ReactNode>> = {
  queued: <Clock aria-hidden className="text-ink-faint" />,
  sending: <Send aria-hidden className="text-accent" />,
  retrying: <CircleHelp aria-hidden className="text-warn" />,
  paused: <Clock aria-hidden className="text-danger" />,
  accepted: <CircleCheck aria-hidden className="text-good" />,
  rejected: <CircleX aria-hidden className="text-danger" />,
  unknown: <CircleHelp aria-hidden className="text-warn" />,
  cancelled: <CircleX aria-hidden className="text-ink-faint" />,
};

/** What the ledger says of the account that was sent, as it is known from second to second. */
export function SendOutcome({ importId, onCorrect }: SendOutcomeProps) {
  const t = useTranslations("accountForm.outcome");
  const query = useSendState(importId);
  const state = query.data;
  if (!state) {
    return (
      <Card title={t("title")}>
        {query.error ? <QueryError query={query} /> : <SkeletonText lines={3} />}
      </Card>
    );
  }
  const phase = phaseOfOne(state);
  const { texts, accountId } = state;
  const mayCorrect = texts !== null && (phase === "rejected" || phase === "unknown" || phase === "cancelled");
  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-3">
        <p role="status" className="flex items-center gap-2 text-base font-medium [&_svg]:size-5">
          {ICON[phase]} {t(`phase.${phase}`)}
        </p>
        <p className="text-sm text-pretty text-ink-soft">{t(`explain.${phase}`)}</p>
        <SendTrouble state={state} />
        {state.requests > 0 ? (
          <p className="tabular text-xs text-ink-faint">
            {t("requests", { count: state.requests })}
            {state.lastHttpStatus === null ? "" : ` · HTTP ${state.lastHttpStatus}`}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {mayCorrect ? (
            <Button variant="primary" onPress={() => onCorrect(texts)}>
              {t("correct")}
            </Button>
          ) : null}
          {accountId ? <ButtonLink href={`/accounts/${accountId}`}>{t("toAccount")}</ButtonLink> : null}
          <ButtonLink href={`/imports/${importId}`}>{t("toLedger")}</ButtonLink>
          <ButtonLink href="/accounts">{t("toList")}</ButtonLink>
        </div>
      </div>
    </Card>
  );
}
