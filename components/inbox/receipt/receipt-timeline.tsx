"use client";

import { clsx } from "clsx";
import { BookOpenCheck, Hourglass, Inbox, type LucideIcon } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReceiptDetail } from "@/lib/domain/receipts/schema";
import { STATUS_LOOK } from "../receipt-status";

/** Received → read → what became of it. */
export function ReceiptTimeline({ receipt }: { readonly receipt: ReceiptDetail }) {
  const t = useTranslations("inbox");
  const { status, cause, receivedAt, processedAt } = receipt;
  const isWaiting = status === "pending";
  const outcome =
    status === "quarantined" && cause
      ? `${t(`status.${status}`)}: ${t(`causes.${cause}.label`)}`
      : t(`status.${status}`);
  return (
    <ol className="flex flex-col">
      <Step Icon={Inbox} text={t("timeline.received")} at={receivedAt} />
      {processedAt ? <Step Icon={BookOpenCheck} text={t("timeline.read")} at={processedAt} /> : null}
      <Step
        Icon={isWaiting ? Hourglass : STATUS_LOOK[status].Icon}
        text={isWaiting ? t(processedAt ? "timeline.waitingAgain" : "timeline.waiting") : outcome}
        isLast
      />
    </ol>
  );
}

interface StepProps {
  readonly Icon: LucideIcon;
  readonly text: string;
  readonly at?: string;
  readonly isLast?: boolean;
}

function Step({ Icon, text, at, isLast }: StepProps) {
  const format = useFormatter();
  return (
    <li className="flex gap-2.5 text-sm">
      <span className="flex flex-col items-center">
        <Icon
          aria-hidden
          className={clsx("mt-0.5 size-4 shrink-0", isLast ? "text-accent" : "text-ink-faint")}
        />
        {isLast ? null : <span className="my-1 w-px flex-1 bg-line-strong" />}
      </span>
      <span className={clsx("flex flex-1 flex-wrap justify-between gap-x-3", !isLast && "pb-3")}>
        <span className={isLast ? "font-medium" : ""}>{text}</span>
        {at ? (
          <time dateTime={at} className="text-ink-soft">
            {format.dateTime(new Date(at), "momentZoned")}
          </time>
        ) : null}
      </span>
    </li>
  );
}
