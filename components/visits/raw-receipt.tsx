"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RawBody } from "@/components/inbox/receipt/raw-body";
import { Button } from "@/components/ui/button";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonText } from "@/components/ui/skeleton";
import { useReceipt } from "@/lib/domain/receipts/hooks";

/** A receipt's bytes as text, read when asked for. */
export function RawReceipt({ receiptId }: { readonly receiptId: string }) {
  const t = useTranslations("visits.timeline");
  const [isOpen, setIsOpen] = useState(false);
  const receipt = useReceipt(isOpen ? receiptId : null);
  return (
    <div className="mt-1">
      <Button variant="quiet" onPress={() => setIsOpen(!isOpen)} aria-expanded={isOpen}>
        {t(isOpen ? "hideRaw" : "showRaw")}
      </Button>
      {isOpen && receipt.isPending ? <SkeletonText lines={6} /> : null}
      {receipt.error ? <QueryError query={receipt} /> : null}
      {isOpen && receipt.data ? (
        <div className="mt-1">
          <RawBody receipt={receipt.data} />
        </div>
      ) : null}
    </div>
  );
}
