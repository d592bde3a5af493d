"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { useErrorText } from "@/lib/client/use-error-text";
import { type ReplayRun, useReplayMatching } from "@/lib/domain/receipts/replay-hooks";
import { type InboxFilter, toReceiptFilter } from "../inbox-search";
import { ConfirmReadMatching } from "./confirm-read-matching";

/** Reads everything in quarantine again that matches the filter: counts, asks, then says how far it is. */
export function ReadMatchingAgain({ filter }: { readonly filter: InboxFilter }) {
  const t = useTranslations("inbox.matching");
  const { run, count, replay, reset } = useReplayMatching(toReceiptFilter(filter));
  const isBusy = run.kind === "counting" || run.kind === "replaying" || run.kind === "waiting";
  return (
    <div className="flex flex-wrap items-center gap-3 border-line border-b px-4 py-2">
      <p className="min-w-0 flex-1 text-sm text-pretty text-ink-soft">{t("text")}</p>
      <Button icon={<RotateCw aria-hidden />} isDisabled={isBusy} onPress={() => void count()}>
        {t("action")}
      </Button>
      <div role="status" className="w-full empty:hidden">
        <Progress run={run} />
      </div>
      {run.kind === "counted" ? (
        <ConfirmReadMatching count={run.count} onClose={reset} onConfirm={() => void replay(run)} />
      ) : null}
    </div>
  );
}

function Progress({ run }: { readonly run: ReplayRun }) {
  const t = useTranslations("inbox.matching");
  const errorText = useErrorText();
  switch (run.kind) {
    case "idle":
    case "counted":
      return null;
    case "counting":
      return (
        <Working>
          {run.total === null ? t("counting") : t("countingOf", { examined: run.examined, total: run.total })}
        </Working>
      );
    case "replaying":
      return <Working>{t("replaying", { replayed: run.replayed, count: run.count })}</Working>;
    case "waiting":
      return (
        <Working>
          {t("waiting", { read: run.replayed - run.left, replayed: run.replayed })}
          <progress
            className="h-1.5 w-40 accent-accent"
            aria-label={t("progress")}
            max={Math.max(1, run.replayed)}
            value={run.replayed - run.left}
          />
        </Working>
      );
    case "done":
      return (
        <Banner tone={run.quarantined > 0 ? "warn" : "info"} title={t("done", { count: run.replayed })}>
          <p>{t("left", { count: run.quarantined })}</p>
        </Banner>
      );
    case "failed": {
      const { title, reason, advice } = errorText(run.error);
      return (
        <Banner tone="danger" title={title}>
          <p>
            {reason} {advice}
          </p>
        </Banner>
      );
    }
  }
}

function Working({ children }: { readonly children: ReactNode }) {
  return (
    <p className="tabular flex flex-wrap items-center gap-2 text-sm text-ink-soft">
      <Spinner />
      {children}
    </p>
  );
}
