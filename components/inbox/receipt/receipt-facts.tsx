"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import type { ReceiptDetail } from "@/lib/domain/receipts/schema";
import { ReceiptSource } from "../receipt-source";
import { ReceiptVisitLink } from "./receipt-visit-link";
import { useByteSize } from "./use-byte-size";

/** Everything that identifies the receipt. */
export function ReceiptFacts({ receipt }: { readonly receipt: ReceiptDetail }) {
  const t = useTranslations("inbox.facts");
  const format = useFormatter();
  const size = useByteSize();
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-sm">
      <Fact label={t("id")}>
        <span className="break-all font-mono text-xs">{receipt.receiptId}</span>
        <span className="-my-1">
          <CopyButton text={receipt.receiptId} label={t("copyId")} />
        </span>
      </Fact>
      <Fact label={t("received")}>
        <time dateTime={receipt.receivedAt}>
          {format.dateTime(new Date(receipt.receivedAt), "momentZoned")}
        </time>
      </Fact>
      <Fact label={t("sha256")}>
        <span className="break-all font-mono text-xs">{receipt.sha256}</span>
        <span className="-my-1">
          <CopyButton text={receipt.sha256} label={t("copySha256")} />
        </span>
      </Fact>
      <Fact label={t("size")}>{size(receipt.byteLength)}</Fact>
      <Fact label={t("source")}>
        <ReceiptSource receipt={receipt} />
      </Fact>
      {receipt.visitId ? (
        <Fact label={t("visit")}>
          <ReceiptVisitLink receipt={receipt} />
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{label}</dt>
      <dd className="flex min-w-0 items-start gap-1">{children}</dd>
    </>
  );
}
