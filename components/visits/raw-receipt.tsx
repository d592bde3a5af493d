"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RawBody } from "@/components/inbox/raw-body";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonText } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";
import { useReceipt } from "@/lib/domain/receipts/hooks";

/** A receipt's bytes as text, read when asked for. */
export function RawReceipt({ receiptId }: { readonly receiptId: string }) {
  const t = useTranslations("visits.timeline");
  const errorText = useErrorText();
  const [isOpen, setIsOpen] = useState(false);
  const receipt = useReceipt(isOpen ? receiptId : null);
  return (
    <div className="mt-1">
      <Button variant="quiet" onPress={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
        {t(isOpen ? "hideRaw" : "showRaw")}
      </Button>
      {isOpen && receipt.isPending ? <SkeletonText lines={6} /> : null}
      {receipt.error ? (
        <ErrorState {...errorText(receipt.error)} onRetry={() => void receipt.refetch()} />
      ) : null}
      {isOpen && receipt.data ? (
        <div className="mt-1">
          <RawBody receipt={receipt.data} />
        </div>
      ) : null}
    </div>
  );
}
