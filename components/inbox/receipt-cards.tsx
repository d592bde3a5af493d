"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ReceiptEntry } from "@/lib/domain/receipts/schema";
import { ReceiptVisitLink } from "./receipt/receipt-visit-link";
import { useByteSize } from "./receipt/use-byte-size";
import { ReceiptSource } from "./receipt-source";
import { ReceiptStatusBadge } from "./receipt-status";
import type { ReceiptRowsProps } from "./receipt-table";

/** Receipts on a phone: the table's columns, one under the other. */
export function ReceiptCards({ receipts, openId, onOpen }: ReceiptRowsProps) {
  const t = useTranslations("inbox.columns");
  return (
    <ul aria-label={t("table")} className="divide-y divide-line">
      {receipts.map((receipt) => (
        <ReceiptCard
          key={receipt.receiptId}
          receipt={receipt}
          isOpen={receipt.receiptId === openId}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

interface ReceiptCardProps extends Pick<ReceiptRowsProps, "onOpen"> {
  readonly receipt: ReceiptEntry;
  readonly isOpen: boolean;
}

function ReceiptCard({ receipt, isOpen, onOpen }: ReceiptCardProps) {
  const t = useTranslations("inbox");
  const size = useByteSize();
  const { receiptId, receivedAt, status, cause, unknownFields } = receipt;
  return (
    <li className={clsx("relative flex flex-col gap-1 px-4 py-3 hover:bg-hover", isOpen && "bg-accent-soft")}>
      <div className="flex items-center justify-between gap-2">
        <ReceiptStatusBadge status={status} />
        <AriaButton
          onPress={() => onOpen(receiptId)}
          className="min-h-6 text-sm text-ink-soft after:absolute after:inset-0"
        >
          <span className="sr-only">{t("open")} </span>
          <RelativeTime at={receivedAt} />
        </AriaButton>
      </div>
      {cause && status === "quarantined" ? (
        <p className="text-base font-medium">{t(`causes.${cause}.label`)}</p>
      ) : null}
      {receipt.visitId ? (
        <p className="relative z-10 self-start">
          <ReceiptVisitLink receipt={receipt} />
        </p>
      ) : null}
      <p className="tabular flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <ReceiptSource receipt={receipt} />
        <span>{size(receipt.byteLength)}</span>
        <span>{t("unknownCount", { count: unknownFields.length })}</span>
      </p>
    </li>
  );
}
