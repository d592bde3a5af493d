"use client";

import { useReceipts } from "@/lib/domain/receipts/hooks";
import { InboxFilterBar } from "./inbox-filter-bar";
import { toReceiptFilter, useInboxFilter, useOpenReceipt } from "./inbox-search";
import { ReceiptDrawer } from "./receipt-drawer";
import { ReceiptList } from "./receipt-list";
import { TaughtSpellings } from "./taught-spellings";

/** The inbox: filter, receipts, taught spellings, and the drawer of the receipt in the URL. */
export function InboxPanel() {
  const [filter, setFilter] = useInboxFilter();
  const [openId, setOpenId] = useOpenReceipt();
  const query = useReceipts(toReceiptFilter(filter));
  const page = query.data?.pages[0] ?? null;
  const receipts = query.data?.pages.flatMap((each) => each.receipts) ?? [];
  return (
    <div className="flex flex-col gap-4">
      <InboxFilterBar filter={filter} onChange={setFilter} page={page} />
      <ReceiptList filter={filter} query={query} receipts={receipts} openId={openId} onOpen={setOpenId} />
      <TaughtSpellings />
      <ReceiptDrawer
        receiptId={openId}
        listedIds={receipts.map(({ receiptId }) => receiptId)}
        causes={page?.causes ?? {}}
        onOpen={setOpenId}
      />
    </div>
  );
}
