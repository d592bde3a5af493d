"use client";

import { Ban, FileDown, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-classes";
import { faultyRowsHref } from "@/lib/domain/imports/hooks";
import type { ImportDetail } from "@/lib/domain/imports/schema/ledger";
import { CancelDialog } from "./cancel-dialog";
import { ResendDialog } from "./resend-dialog";
import { StepButton } from "./step-button";

/** What can be done about an import as it stands. */
export function ImportActions({ entry }: { readonly entry: ImportDetail }) {
  const t = useTranslations("imports");
  const [asked, setAsked] = useState<"cancel" | "resend" | null>(null);
  const { status, counts } = entry;
  // Then the banner asks, and these would say the same again.
  const isAsked = status === "paused" && entry.pauseReason === "refused";
  const isOver = status === "done" || status === "cancelled";
  const failed = counts.rejected + counts.unknown;
  const isResent = entry.followers.some((each) => each.isResend && each.status !== "cancelled");
  const faulty = failed + counts.left_out + entry.portal.errorCount;
  return (
    <>
      {status === "draft" ? <StepButton entry={entry} step="start" /> : null}
      {status === "sending" ? <StepButton entry={entry} step="pause" /> : null}
      {status === "paused" && !isAsked ? <StepButton entry={entry} step="resume" /> : null}
      {isOver || isAsked ? null : (
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
