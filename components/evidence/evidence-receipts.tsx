"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Fact, FactList } from "@/components/visits/facts";
import type { VisitReceipt } from "@/lib/domain/visits/schema";

/** The receipts of the visit: the one that speaks for it first, then all others. */
export function EvidenceReceipts({ receipts }: { readonly receipts: readonly VisitReceipt[] }) {
  const t = useTranslations("truth.sheet");
  const others = receipts.filter(({ isWinner }) => !isWinner);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm">{t("receiptsText")}</p>
      <Receipts title={t("speaks")} receipts={receipts.filter(({ isWinner }) => isWinner)} />
      {others.length > 0 ? <Receipts title={t("others")} receipts={others} /> : null}
    </div>
  );
}

interface ReceiptsProps {
  readonly title: string;
  readonly receipts: readonly VisitReceipt[];
}

function Receipts({ title, receipts }: ReceiptsProps) {
  const t = useTranslations("truth.sheet");
  const format = useFormatter();
  return (
    <div>
      <h3 className="mb-1 text-xs font-medium text-ink-soft">{title}</h3>
      <div className="flex flex-col gap-2">
        {receipts.map((receipt) => (
          <FactList key={receipt.receiptId}>
            <Fact name={t("receipt")}>
              <span className="font-mono text-xs break-all">{receipt.receiptId}</span>
            </Fact>
            <Fact name={t("receivedAt")}>
              {format.dateTime(new Date(receipt.receivedAt), "momentZoned", { timeZone: "UTC" })}
            </Fact>
            <Fact name={t("sha256")}>
              <span className="font-mono text-xs break-all">{receipt.sha256}</span>
            </Fact>
          </FactList>
        ))}
      </div>
    </div>
  );
}
