"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonText } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";
import { useReceiptBody } from "@/lib/domain/visits/hooks";

/** A receipt's bytes as text, read when asked for. */
export function RawReceipt({ receiptId }: { readonly receiptId: string }) {
  const t = useTranslations("visits.timeline");
  const errorText = useErrorText();
  const [isOpen, setIsOpen] = useState(false);
  const receipt = useReceiptBody(isOpen ? receiptId : null);
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
        <div className="relative mt-1">
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            className="max-h-72 overflow-auto whitespace-pre-wrap break-words rounded-md bg-sunken p-3 pr-10 font-mono text-xs"
          >
            {receipt.data.bodyText}
          </pre>
          <span className="absolute top-2 right-2">
            <CopyButton text={receipt.data.bodyText} label={t("copyRaw")} />
          </span>
        </div>
      ) : null}
    </div>
  );
}
