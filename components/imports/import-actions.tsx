"use client";

import { Ban, FileDown, Pause, Play, RotateCw, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-classes";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useErrorText } from "@/lib/client/use-error-text";
import { faultyRowsHref } from "@/lib/domain/imports/hooks";
import type { ImportDetail } from "@/lib/domain/imports/schema/ledger";
import { useSteerImport } from "@/lib/domain/imports/steer-hooks";
import { CancelDialog } from "./cancel-dialog";
import { ResendDialog } from "./resend-dialog";

/** What can be done about an import as it stands. */
export function ImportActions({ entry }: { readonly entry: ImportDetail }) {
  const t = useTranslations("imports");
  const [asked, setAsked] = useState<"cancel" | "resend" | null>(null);
  const { status, counts } = entry;
  const isOver = status === "done" || status === "cancelled";
  const failed = counts.rejected + counts.unknown;
  const isResent = entry.followers.some((each) => each.isResend && each.status !== "cancelled");
  const faulty = failed + counts.left_out + entry.portal.errorCount;
  return (
    <>
      {status === "draft" ? <StepButton entry={entry} step="start" /> : null}
      {status === "sending" ? <StepButton entry={entry} step="pause" /> : null}
      {status === "paused" ? <StepButton entry={entry} step="resume" /> : null}
      {isOver ? null : (
        <Button icon={<Ban aria-hidden />} onPress={() => setAsked("cancel")}>
          {t("actions.cancel")}
        </Button>
      )}
      {faulty > 0 ? (
        <a className={buttonClass("secondary")} href={faultyRowsHref(entry.id)} download>
          <FileDown aria-hidden />
          {t("actions.download")}
        </a>
      ) : null}
      {isOver && failed > 0 && !isResent ? (
        <Button icon={<RotateCw aria-hidden />} onPress={() => setAsked("resend")}>
          {t("actions.resend", { count: failed })}
        </Button>
      ) : null}
      {asked === "cancel" ? <CancelDialog entry={entry} onClose={() => setAsked(null)} /> : null}
      {asked === "resend" ? <ResendDialog entry={entry} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

const STEPS = {
  start: { Icon: Send, done: "started", variant: "primary" },
  pause: { Icon: Pause, done: "paused", variant: "secondary" },
  resume: { Icon: Play, done: "resumed", variant: "primary" },
} as const;

function StepButton({ entry, step }: { readonly entry: ImportDetail; readonly step: keyof typeof STEPS }) {
  const t = useTranslations("imports");
  const errorText = useErrorText();
  const steer = useSteerImport(entry.id);
  const { Icon, done, variant } = STEPS[step];
  const press = () =>
    afterSuccess(
      steer.mutateAsync(step),
      () =>
        showToast({
          tone: "good",
          title: t(`done.${done}`),
          ...(step === "pause" ? { text: t("done.pausedText") } : {}),
        }),
      (error) => showToast({ tone: "danger", title: errorText(error).title, text: errorText(error).advice }),
    );
  return (
    <Button variant={variant} icon={<Icon aria-hidden />} isPending={steer.isPending} onPress={press}>
      {t(`actions.${step}`)}
    </Button>
  );
}
