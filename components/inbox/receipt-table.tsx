"use client";

import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tooltip } from "@/components/ui/tooltip";
import type { ReceiptEntry } from "@/lib/domain/receipts/schema";
import { ReceiptVisitLink } from "./receipt/receipt-visit-link";
import { useByteSize } from "./receipt/use-byte-size";
import { ReceiptSource } from "./receipt-source";
import { ReceiptStatusBadge } from "./receipt-status";

export interface ReceiptRowsProps {
  readonly receipts: readonly ReceiptEntry[];
  readonly openId: string | null;
  readonly onOpen: (receiptId: string) => void;
}

const HEAD = "h-9 px-3 text-left text-xs font-medium whitespace-nowrap text-ink-soft first:pl-4 last:pr-4";
const CELL = "h-10 px-3 whitespace-nowrap first:pl-4 last:pr-4";

/** Receipts as rows; the moment opens the drawer, and so does a click anywhere in the row. */
export function ReceiptTable({ receipts, openId, onOpen }: ReceiptRowsProps) {
  const t = useTranslations("inbox.columns");
  return (
    <section
      aria-label={t("table")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
      tabIndex={0}
      className="overflow-x-auto -outline-offset-2"
    >
      <table className="w-full text-sm">
        <thead className="border-line border-b">
          <tr>
            <th className={HEAD}>{t("received")}</th>
            <th className={HEAD}>{t("status")}</th>
            <th className={HEAD}>{t("cause")}</th>
            <th className={HEAD}>{t("visit")}</th>
            <th className={HEAD}>{t("key")}</th>
            <th className={clsx(HEAD, "text-right!")}>{t("size")}</th>
            <th className={clsx(HEAD, "text-right!")}>{t("unknown")}</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {receipts.map((receipt) => (
            <ReceiptRow
              key={receipt.receiptId}
              receipt={receipt}
              isOpen={receipt.receiptId === openId}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ReceiptRowProps extends Pick<ReceiptRowsProps, "onOpen"> {
  readonly receipt: ReceiptEntry;
  readonly isOpen: boolean;
}

function ReceiptRow({ receipt, isOpen, onOpen }: ReceiptRowProps) {
  const t = useTranslations("inbox");
  const format = useFormatter();
  const size = useByteSize();
  const { receiptId, receivedAt, status, cause, unknownFields } = receipt;
  const openByMouse = (event: MouseEvent) => {
    const isOnControl = event.target instanceof Element && event.target.closest("a, button");
    if (!isOnControl) onOpen(receiptId);
  };
  return (
    <tr
      onClick={openByMouse}
      className={clsx("cursor-pointer transition-colors hover:bg-hover", isOpen && "bg-accent-soft")}
    >
      <td className={CELL}>
        <Tooltip content={format.dateTime(new Date(receivedAt), "momentZoned")} placement="right">
          <AriaButton
            onPress={() => onOpen(receiptId)}
            className="min-h-6 rounded-md font-medium text-ink underline-offset-2 hover:underline"
          >
            <span className="sr-only">{t("open")} </span>
            <RelativeTime at={receivedAt} />
          </AriaButton>
        </Tooltip>
      </td>
      <td className={CELL}>
        <ReceiptStatusBadge status={status} />
      </td>
      <td className={CELL}>{cause && status === "quarantined" ? t(`causes.${cause}.label`) : "—"}</td>
      <td className={CELL}>
        <ReceiptVisitLink receipt={receipt} />
      </td>
      <td className={clsx(CELL, "max-w-40 truncate")}>
        <ReceiptSource receipt={receipt} />
      </td>
      <td className={clsx(CELL, "text-right")}>{size(receipt.byteLength)}</td>
      <td className={clsx(CELL, "text-right")}>{format.number(unknownFields.length, "integer")}</td>
    </tr>
  );
}
