"use client";

import { clsx } from "clsx";
import { Inbox, SearchX, ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Freshness } from "@/components/ui/freshness";
import { MoreRows } from "@/components/ui/more-rows";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useIsPhone } from "@/components/ui/use-is-phone";
import { useErrorText } from "@/lib/client/use-error-text";
import type { useReceipts } from "@/lib/domain/receipts/hooks";
import { type InboxFilter, isNarrowed } from "./inbox-search";
import { ReadCauseAgain } from "./read-again/read-cause-again";
import { ReadMatchingAgain } from "./read-again/read-matching-again";
import { ReceiptCards } from "./receipt-cards";
import { type ReceiptRowsProps, ReceiptTable } from "./receipt-table";
import { SearchProgress } from "./search-progress";

const STALE_AFTER_S = 20;

interface ReceiptListProps extends ReceiptRowsProps {
  readonly filter: InboxFilter;
  readonly query: ReturnType<typeof useReceipts>;
}

/** The receipts that match, in whatever state their query is. */
export function ReceiptList({ filter, query, ...rows }: ReceiptListProps) {
  const t = useTranslations("inbox");
  const errorText = useErrorText();
  const { cause } = filter;
  const count = (cause && query.data?.pages[0]?.causes[cause]) ?? 0;
  return (
    <Card
      isFlush
      title={cause ? t(`causes.${cause}.label`) : t(`filters.${filter.status}`)}
      freshness={
        <Freshness
          at={query.dataUpdatedAt > 0 ? new Date(query.dataUpdatedAt) : null}
          staleAfterS={STALE_AFTER_S}
          failure={query.isError ? errorText(query.error).title : null}
        />
      }
    >
      {cause && !isNarrowed(filter) ? <ReadCauseAgain key={cause} cause={cause} count={count} /> : null}
      {filter.status === "quarantined" && isNarrowed(filter) ? (
        <ReadMatchingAgain key={`again-${JSON.stringify(filter)}`} filter={filter} />
      ) : null}
      {filter.find === null ? null : (
        <SearchProgress key={`search-${JSON.stringify(filter)}`} query={query} />
      )}
      <ListBody filter={filter} query={query} {...rows} />
    </Card>
  );
}

function ListBody({ filter, query, ...rows }: ReceiptListProps) {
  const t = useTranslations("inbox");
  const isPhone = useIsPhone();
  if (query.isPending) {
    return (
      <div role="status" aria-label={t("loading")}>
        <SkeletonRows />
      </div>
    );
  }
  if (!query.data) {
    return <QueryError query={query} />;
  }
  if (rows.receipts.length === 0) {
    // A search that goes on has not said no yet.
    return query.hasNextPage ? <SkeletonRows /> : <NothingHere filter={filter} />;
  }
  const Rows = isPhone ? ReceiptCards : ReceiptTable;
  return (
    <div aria-busy={query.isPlaceholderData} className={clsx(query.isPlaceholderData && "opacity-50")}>
      <Rows {...rows} />
      {filter.find === null ? <MoreRows query={query} label={t("more")} /> : null}
    </div>
  );
}

function NothingHere({ filter }: { readonly filter: InboxFilter }) {
  const t = useTranslations("inbox.empty");
  const { status, cause } = filter;
  if (isNarrowed(filter)) {
    return (
      <EmptyState icon={<SearchX aria-hidden />} title={t("narrowed.title")} text={t("narrowed.text")} />
    );
  }
  const isCalm = status === "quarantined";
  return (
    <EmptyState
      icon={isCalm ? <ShieldCheck aria-hidden /> : <Inbox aria-hidden />}
      title={cause ? t("cause.title") : t(`${status}.title`)}
      text={cause ? t("cause.text") : t(`${status}.text`)}
    />
  );
}
