"use client";

import { clsx } from "clsx";
import { CircleCheck, CopyCheck, History, Inbox, type LucideIcon, RefreshCw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { DrawerSection } from "@/components/ui/drawer-section";
import { RelativeTime } from "@/components/ui/relative-time";
import type { VisitDetail, VisitReceipt } from "@/lib/domain/visits/schema";
import { RawReceipt } from "./raw-receipt";

const ICONS: Record<VisitReceipt["status"], LucideIcon> = {
  pending: Inbox,
  stored: CircleCheck,
  updated: RefreshCw,
  duplicate: CopyCheck,
  superseded: History,
  quarantined: Inbox,
};

/** What happened since Kobra sent the visit: every receipt, when it came and what became of it. */
export function VisitTimeline({ visit }: { readonly visit: VisitDetail }) {
  const t = useTranslations("visits.timeline");
  return (
    <DrawerSection title={t("title")}>
      <ol className="flex flex-col gap-3">
        {visit.receipts.map((receipt) => (
          <ReceiptEntry key={receipt.receiptId} receipt={receipt} />
        ))}
      </ol>
    </DrawerSection>
  );
}

function ReceiptEntry({ receipt }: { readonly receipt: VisitReceipt }) {
  const t = useTranslations("visits.timeline");
  const format = useFormatter();
  const Icon = ICONS[receipt.status];
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2">
      <Icon
        aria-hidden
        className={clsx("mt-0.5 size-4", receipt.isWinner ? "text-good" : "text-ink-faint")}
      />
      <div className="text-sm">
        <p className="font-medium">
          {t(`status.${receipt.status}`)}
          {receipt.isWinner ? <span className="font-normal text-ink-faint"> · {t("winner")}</span> : null}
        </p>
        <p className="text-xs text-ink-faint">
          {t("received")} <RelativeTime at={receipt.receivedAt} />
          {receipt.processedAt
            ? ` · ${t("readAfter", { ms: format.number(elapsedMs(receipt.receivedAt, receipt.processedAt)) })}`
            : ""}
          {` · ${t("bytes", { count: format.number(receipt.byteLength) })}`}
        </p>
        <p className="flex items-center gap-1 font-mono text-xs text-ink-faint">
          <span className="truncate">SHA-256 {receipt.sha256}</span>
          <CopyButton text={receipt.sha256} label={t("copyHash")} />
        </p>
        <RawReceipt receiptId={receipt.receiptId} />
      </div>
    </li>
  );
}

function elapsedMs(from: string, to: string): number {
  return Math.max(0, new Date(to).getTime() - new Date(from).getTime());
}
