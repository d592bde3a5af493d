"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";
import { ApiError } from "@/lib/client/api-error";
import { useErrorText } from "@/lib/client/use-error-text";
import { useImport, useImportNotices, useSeeImports } from "@/lib/domain/imports/hooks";
import type { ImportDetail } from "@/lib/domain/imports/schema/ledger";
import { ImportBadge } from "./badges";
import { ChunksCard } from "./chunks/chunks-card";
import { FactsCard } from "./facts-card";
import { PortalCard } from "./portal/portal-card";
import { RowDrawer } from "./rows/row-drawer";
import { RowsCard } from "./rows/rows-card";
import { ImportActions } from "./standing/import-actions";
import { ProgressCard } from "./standing/progress-card";
import { StandingBanner } from "./standing/standing-banner";
import { DETAIL_VIEWS, type ShowRows, useDetailUrl } from "./use-detail-url";
import { useImportName } from "./use-import-name";

/** One import: how it stands, what became of each row, and every request that left for it. */
export function ImportPanel({ importId }: { readonly importId: string }) {
  const query = useImport(importId);
  if (query.data === undefined && query.error instanceof ApiError && query.error.code === "not-found") {
    return <NoSuchImport />;
  }
  return (
    <QueryBody query={query} isInCards skeleton={<PanelSkeleton />}>
      {(entry) => <ImportDetailView entry={entry} error={query.error} updatedAt={query.dataUpdatedAt} />}
    </QueryBody>
  );
}

interface DetailViewProps {
  readonly entry: ImportDetail;
  /** Why the last news of it did not come; null where they did. */
  readonly error: Error | null;
  readonly updatedAt: number;
}

function ImportDetailView({ entry, error, updatedAt }: DetailViewProps) {
  const t = useTranslations("imports");
  const nameOf = useImportName();
  const errorText = useErrorText();
  const url = useDetailUrl();
  const views = useRef<HTMLDivElement>(null);
  useSeen(entry);
  const { view } = url.choice;
  const showRows: ShowRows = (filter) => {
    url.choose({ view: "rows", ...filter });
    reveal(views.current);
  };
  return (
    <>
      <PageHeader
        title={nameOf(entry)}
        description={
          <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
            <ImportBadge entry={entry} />
            <span>{t(`type.${entry.importType}`)}</span>
            <span className="tabular">{t("rows", { count: entry.rowCount })}</span>
          </span>
        }
        actions={<ImportActions entry={entry} />}
      />
      <div className="flex flex-col gap-4">
        <StandingBanner entry={entry} />
        <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <ProgressCard
            entry={entry}
            chosen={view === "rows" ? url.choice.outcome : null}
            onShow={showRows}
            failure={error ? errorText(error).title : null}
            updatedAt={updatedAt}
          />
          <FactsCard entry={entry} />
        </div>
        <div ref={views} className="scroll-mt-16 overflow-x-auto">
          <SegmentedControl
            label={t("views.label")}
            value={view}
            segments={DETAIL_VIEWS.map((id) => ({ id, label: t(`views.${id}`) }))}
            onChange={(next) => url.choose({ view: next })}
          />
        </div>
        {view === "rows" ? <RowsCard importId={entry.id} url={url} /> : null}
        {view === "chunks" ? <ChunksCard importId={entry.id} /> : null}
        {view === "portal" ? <PortalCard entry={entry} onShow={showRows} /> : null}
      </div>
      {url.choice.row === null ? null : (
        <RowDrawer importId={entry.id} rowNumber={url.choice.row} onClose={() => url.choose({ row: null })} />
      )}
    </>
  );
}

/** Brings what was asked for into sight where it is below the fold, as on a phone. */
function reveal(place: HTMLElement | null): void {
  if (place && place.getBoundingClientRect().top > window.innerHeight * 0.75) {
    place.scrollIntoView({ block: "start" });
  }
}

/** Whoever made it and looks at it knows how it ended: the bell need not tell any longer. */
function useSeen({ id }: ImportDetail): void {
  const { mutate } = useSeeImports();
  const isNew = useImportNotices(true).data?.some((notice) => notice.id === id) ?? false;
  useEffect(() => {
    if (isNew) mutate([id]);
  }, [isNew, id, mutate]);
}

function NoSuchImport() {
  const t = useTranslations("imports");
  return (
    <EmptyState
      titleAs="h1"
      icon={<FileUp aria-hidden />}
      title={t("notFound")}
      text={t("notFoundText")}
      action={<ButtonLink href="/imports">{t("toList")}</ButtonLink>}
    />
  );
}

function PanelSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      <Skeleton className="h-12 sm:max-w-md" />
      <Skeleton className="h-40" />
      <Card isFlush>
        <SkeletonRows rows={8} />
      </Card>
    </div>
  );
}
