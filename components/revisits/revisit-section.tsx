"use client";

import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { MoreRows } from "@/components/ui/more-rows";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { type RevisitFilterText, useRevisits } from "@/lib/domain/revisits/hooks";
import type { RevisitBucket } from "@/lib/domain/revisits/schema";
import { RevisitEntry } from "./revisit-entry";

interface RevisitSectionProps {
  readonly filter: RevisitFilterText;
  readonly of: { readonly bucket: RevisitBucket } | { readonly day: string };
  readonly title: string;
  readonly count: number | null;
  readonly isDanger?: boolean;
}

/** The revisits of one bucket or day, page by page. */
export function RevisitSection({ filter, of, title, count, isDanger = false }: RevisitSectionProps) {
  const t = useTranslations("revisits");
  const format = useFormatter();
  const query = useRevisits(filter, of);
  const revisits = query.data?.pages.flatMap((page) => page.revisits) ?? [];
  return (
    <Card
      isFlush
      title={
        <span className="flex items-center gap-2">
          {title}
          {count === null ? null : (
            <Badge tone={isDanger ? "danger" : "neutral"}>
              <span className="tabular">{format.number(count, "integer")}</span>
            </Badge>
          )}
        </span>
      }
    >
      {query.isPending ? <SkeletonRows rows={3} /> : null}
      {query.isError && !query.data ? <QueryError query={query} /> : null}
      {query.isSuccess && revisits.length === 0 ? (
        <p className="p-4 text-sm text-ink-soft">{t("emptyDay")}</p>
      ) : null}
      {revisits.length > 0 ? (
        <ul
          aria-label={title}
          className={clsx("divide-y divide-line", query.isPlaceholderData && "opacity-50")}
        >
          {revisits.map((revisit) => (
            <RevisitEntry key={revisit.visitId} revisit={revisit} isAgentShown={filter.agent === null} />
          ))}
        </ul>
      ) : null}
      <MoreRows query={query} label={t("more")} />
    </Card>
  );
}
