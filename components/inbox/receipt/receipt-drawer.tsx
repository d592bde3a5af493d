"use client";

import { useTranslations } from "next-intl";
import { Drawer } from "@/components/ui/drawer";
import { QueryError } from "@/components/ui/query-error";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonText } from "@/components/ui/skeleton";
import { useReceipt } from "@/lib/domain/receipts/hooks";
import type { ReceiptPage } from "@/lib/domain/receipts/schema";
import { ReceiptStatusBadge } from "../receipt-status";
import { ReceiptDetailView } from "./receipt-detail-view";

interface ReceiptDrawerProps {
  readonly receiptId: string | null;
  /** The list under the drawer, in its order. */
  readonly listedIds: readonly string[];
  readonly causes: ReceiptPage["causes"];
  readonly onOpen: (receiptId: string | null) => void;
}

/** One receipt whole, over the list. */
export function ReceiptDrawer({ receiptId, listedIds, causes, onOpen }: ReceiptDrawerProps) {
  const t = useTranslations("inbox");
  const query = useReceipt(receiptId);
  const place = receiptId ? listedIds.indexOf(receiptId) : -1;
  const before = place > 0 ? listedIds[place - 1] : undefined;
  const after = place >= 0 ? listedIds[place + 1] : undefined;
  return (
    <Drawer
      title={t("drawer.title")}
      subtitle={
        query.data ? (
          <span className="flex items-center gap-2">
            <ReceiptStatusBadge status={query.data.status} />
            <RelativeTime at={query.data.receivedAt} />
          </span>
        ) : null
      }
      isOpen={receiptId !== null}
      onClose={() => onOpen(null)}
      onPrevious={before ? () => onOpen(before) : null}
      onNext={after ? () => onOpen(after) : null}
    >
      {query.data ? (
        <ReceiptDetailView key={query.data.receiptId} receipt={query.data} causes={causes} />
      ) : query.isError ? (
        <QueryError query={query} />
      ) : (
        <div role="status" aria-label={t("loading")}>
          <SkeletonText lines={8} />
        </div>
      )}
    </Drawer>
  );
}
