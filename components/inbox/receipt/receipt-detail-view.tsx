"use client";

import { useTranslations } from "next-intl";
import { DrawerSection } from "@/components/ui/drawer-section";
import { useReadAgain } from "@/lib/domain/receipts/hooks";
import type { ReceiptDetail, ReceiptPage } from "@/lib/domain/receipts/schema";
import { MappingSection } from "../drift/mapping-section";
import { ReadAgainActions } from "../read-again/read-again-actions";
import { ReadAgainOutcome } from "../read-again/read-again-outcome";
import { ReceiptReason } from "../receipt-reason";
import { RawBody } from "./raw-body";
import { ReceiptFacts } from "./receipt-facts";
import { ReceiptTimeline } from "./receipt-timeline";

interface ReceiptDetailViewProps {
  readonly receipt: ReceiptDetail;
  readonly causes: ReceiptPage["causes"];
}

/** Why a receipt is here, what can be done about it, and every byte that came. */
export function ReceiptDetailView({ receipt, causes }: ReceiptDetailViewProps) {
  const t = useTranslations("inbox.drawer");
  const readAgain = useReadAgain();
  const isToldBelow =
    receipt.status !== "quarantined" && readAgain.isSuccess && readAgain.data.kind !== "taught";
  const sameCause = (receipt.cause && causes[receipt.cause]) ?? 0;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        {isToldBelow ? null : <ReceiptReason receipt={receipt} />}
        <ReadAgainActions receipt={receipt} sameCause={sameCause} readAgain={readAgain} />
        <ReadAgainOutcome readAgain={readAgain} />
      </div>
      <MappingSection receipt={receipt} sameCause={sameCause} readAgain={readAgain} />
      <DrawerSection title={t("timeline")}>
        <ReceiptTimeline receipt={receipt} />
      </DrawerSection>
      <DrawerSection title={t("facts")}>
        <ReceiptFacts receipt={receipt} />
      </DrawerSection>
      <RawBody receipt={receipt} />
    </div>
  );
}
