"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useReceipts } from "@/lib/domain/receipts/hooks";
import { DriftCard } from "./drift/drift-card";
import { IssuesCard } from "./drift/issues-card";
import { TaughtSpellings } from "./drift/taught-spellings";
import { InboxFilterBar } from "./inbox-filter-bar";
import { toReceiptFilter, useInboxFilter, useInboxView, useOpenReceipt } from "./inbox-search";
import { ReceiptDrawer } from "./receipt/receipt-drawer";
import { ReceiptConditionsBar } from "./receipt-conditions-bar";
import { ReceiptList } from "./receipt-list";

/** The inbox: receipts with their filter, causes, what nobody knows, and the drawer of the receipt in the URL. */
export function InboxPanel({ today }: { readonly today: string }) {
  const t = useTranslations("inbox");
  const { filter, unreadable, setFilter } = useInboxFilter();
  const [view, setView] = useInboxView();
  const [openId, setOpenId] = useOpenReceipt();
  const query = useReceipts(toReceiptFilter(filter));
  const page = query.data?.pages[0] ?? null;
  const receipts = query.data?.pages.flatMap((each) => each.receipts) ?? [];
  return (
    <div className="flex flex-col gap-4">
      <div>
        <SegmentedControl
          label={t("views.label")}
          segments={(["receipts", "causes", "drift"] as const).map((id) => ({ id, label: t(`views.${id}`) }))}
          value={view}
          onChange={(chosen) => void setView(chosen)}
        />
      </div>
      {view === "receipts" ? (
        <>
          {unreadable.length > 0 ? (
            <Banner tone="warn">
              {t("unreadable", {
                conditions: unreadable.map((key) => t(`unreadableName.${key}`)).join(", "),
              })}
            </Banner>
          ) : null}
          <InboxFilterBar filter={filter} onChange={setFilter} page={page} />
          <ReceiptConditionsBar filter={filter} onChange={setFilter} today={today} />
          <ReceiptList filter={filter} query={query} receipts={receipts} openId={openId} onOpen={setOpenId} />
        </>
      ) : null}
      {view === "causes" ? (
        <IssuesCard
          onSample={setOpenId}
          onCause={(cause) => {
            void setView("receipts");
            setFilter({ status: "quarantined", cause });
          }}
        />
      ) : null}
      {view === "drift" ? (
        <DriftCard
          onSample={setOpenId}
          onField={(field) => {
            void setView("receipts");
            setFilter({ status: "all", cause: null, field });
          }}
        />
      ) : null}
      {view === "causes" ? null : <TaughtSpellings />}
      <ReceiptDrawer
        receiptId={openId}
        listedIds={receipts.map(({ receiptId }) => receiptId)}
        causes={page?.causes ?? {}}
        onOpen={setOpenId}
      />
    </div>
  );
}
