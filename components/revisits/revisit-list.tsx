"use client";

import { CalendarCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { RevisitFilterText, useRevisitBoard } from "@/lib/domain/revisits/hooks";
import { REVISIT_BUCKETS } from "@/lib/domain/revisits/schema";
import { RevisitSection } from "./revisit-section";

interface RevisitListProps {
  readonly filter: RevisitFilterText;
  readonly board: ReturnType<typeof useRevisitBoard>;
}

/** Overdue, today, the next 7 days, later, without a day: each that holds something. */
export function RevisitList({ filter, board }: RevisitListProps) {
  const t = useTranslations("revisits");
  const totals = board.data?.totals;
  if (!totals) {
    return (
      <Card isFlush title={t("bucket.today")}>
        {board.isError ? <QueryError query={board} /> : <SkeletonRows />}
      </Card>
    );
  }
  const buckets = REVISIT_BUCKETS.filter((bucket) => totals[bucket] > 0);
  if (buckets.length === 0) {
    const isNarrowed = filter.agent !== null || filter.portfolio !== null;
    return (
      <Card>
        <EmptyState
          icon={<CalendarCheck aria-hidden />}
          title={t(isNarrowed ? "emptyNarrowed" : "empty")}
          text={t(isNarrowed ? "emptyNarrowedText" : "emptyText")}
        />
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {buckets.map((bucket) => (
        <RevisitSection
          key={bucket}
          filter={filter}
          of={{ bucket }}
          title={t(`bucket.${bucket}`)}
          count={totals[bucket]}
          isDanger={bucket === "overdue"}
        />
      ))}
    </div>
  );
}
