"use client";

import { CircleHelp, RotateCcw, Send } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Freshness } from "@/components/ui/freshness";
import { MoreRows } from "@/components/ui/more-rows";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";
import { useDeliveries } from "@/lib/domain/deliveries/hooks";
import type { DeliveryPage } from "@/lib/domain/deliveries/schema/listing";
import { DecideManyDialog } from "./decide-many-dialog";
import { DeliveryDrawer } from "./delivery-drawer";
import { DeliveryFilterBar } from "./delivery-filter-bar";
import { DeliveryTable } from "./delivery-table";
import { RetryDialog } from "./retry-dialog";
import { TargetCards } from "./target-cards";
import { useDeliveryUrl } from "./use-delivery-url";

const STALE_AFTER_S = 30;

/** Everything that other systems are told one by one: how each target stands, and what became of each. */
export function DeliveriesPanel() {
  const t = useTranslations("deliveries");
  const errorText = useErrorText();
  const { selection, deliveryId, isUnreadable, change } = useDeliveryUrl();
  const query = useDeliveries(selection);
  const first = query.data?.pages[0] ?? null;
  return (
    <div className="flex flex-col gap-4">
      <div className="-mb-4">
        <PageHeader
          title={t("title")}
          description={t("description")}
          actions={
            <Freshness
              at={query.dataUpdatedAt ? new Date(query.dataUpdatedAt) : null}
              staleAfterS={STALE_AFTER_S}
              failure={query.isError && first ? errorText(query.error).title : null}
            />
          }
        />
      </div>
      {isUnreadable ? <Banner tone="warn">{t("unreadable")}</Banner> : null}
      <TargetCards />
      <DeliveryFilterBar selection={selection} counts={first?.counts ?? null} onChange={change} />
      <Card
        title={t("list")}
        isFlush
        actions={first ? <ListFigures page={first} selection={selection} /> : null}
      >
        <ListBody
          query={query}
          isFiltered={Object.keys(selection).length > 0}
          onOpen={(delivery) => void change({ delivery })}
        />
        <MoreRows query={query} label={t("more")} />
      </Card>
      <DeliveryDrawer deliveryId={deliveryId} onClose={() => void change({ delivery: null })} />
    </div>
  );
}

interface ListBodyProps {
  readonly query: ReturnType<typeof useDeliveries>;
  readonly isFiltered: boolean;
  readonly onOpen: (deliveryId: string) => void;
}

function ListBody({ query, isFiltered, onOpen }: ListBodyProps) {
  const t = useTranslations("deliveries");
  if (query.data) {
    const rows = query.data.pages.flatMap((page) => page.deliveries);
    if (rows.length > 0) return <DeliveryTable rows={rows} onOpen={onOpen} />;
    return (
      <EmptyState
        icon={<Send aria-hidden />}
        title={t("empty.title")}
        text={isFiltered ? t("empty.filtered") : t("empty.text")}
      />
    );
  }
  return query.isError ? <QueryError query={query} /> : <SkeletonRows rows={8} />;
}

function ListFigures({
  page,
  selection,
}: {
  readonly page: DeliveryPage;
  readonly selection: ReturnType<typeof useDeliveryUrl>["selection"];
}) {
  const t = useTranslations("deliveries");
  const format = useFormatter();
  const canAct = useViewer().role !== "viewer";
  const [asked, setAsked] = useState<"retry" | "decide" | null>(null);
  const { medianMs, p95Ms } = page.latency;
  const shown = (state: "refused" | "unknown") =>
    selection.state === undefined || selection.state === state ? (page.counts[state] ?? 0) : 0;
  const [refused, unknown] = [shown("refused"), shown("unknown")];
  const close = () => setAsked(null);
  return (
    <>
      {medianMs !== null && p95Ms !== null ? (
        <span className="tabular text-xs text-ink-faint max-sm:hidden">
          {t("latency", { median: format.number(medianMs), p95: format.number(p95Ms) })}
        </span>
      ) : null}
      {canAct && unknown > 1 ? (
        <Button variant="quiet" icon={<CircleHelp aria-hidden />} onPress={() => setAsked("decide")}>
          {t("decideAll", { count: unknown, text: format.number(unknown) })}
        </Button>
      ) : null}
      {canAct && refused > 0 ? (
        <Button variant="quiet" icon={<RotateCcw aria-hidden />} onPress={() => setAsked("retry")}>
          {t("retryAll", { count: refused })}
        </Button>
      ) : null}
      {asked === "retry" ? (
        <RetryDialog selection={{ ...selection, state: "refused" }} count={refused} onClose={close} />
      ) : null}
      {asked === "decide" ? (
        <DecideManyDialog selection={{ ...selection, state: "unknown" }} count={unknown} onClose={close} />
      ) : null}
    </>
  );
}
