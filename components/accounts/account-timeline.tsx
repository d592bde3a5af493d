"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreRows } from "@/components/ui/more-rows";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useOpenVisit } from "@/components/visits/use-visit-url";
import { VisitDrawer } from "@/components/visits/visit-drawer";
import { useAccountTimeline } from "@/lib/domain/accounts/hooks";
import { TimelineDelivery } from "./timeline-delivery";
import { TimelineSend } from "./timeline-send";
import { TimelineVisit } from "./timeline-visit";

/** What happened to the account, the latest first; a visit opens over it. */
export function AccountTimeline({ accountId }: { readonly accountId: string }) {
  const t = useTranslations("accounts.timeline");
  const query = useAccountTimeline(accountId);
  const { visitId, open, close } = useOpenVisit();
  const entries = useMemo(() => query.data?.pages.flatMap((page) => page.entries) ?? [], [query.data]);
  const visitIds = entries.flatMap((entry) => (entry.kind === "visit" ? entry.visitId : []));
  const place = visitId ? visitIds.indexOf(visitId) : -1;
  const step = (by: 1 | -1) => {
    const next = place === -1 ? undefined : visitIds[place + by];
    return next ? () => open(next) : null;
  };
  return (
    <Card isFlush title={t("title")}>
      {query.isPending ? <SkeletonRows rows={4} /> : null}
      {query.isError && !query.data ? <QueryError query={query} /> : null}
      {query.isSuccess && entries.length === 0 ? (
        <EmptyState icon={<History aria-hidden />} title={t("empty")} text={t("emptyText")} />
      ) : null}
      {entries.length > 0 ? (
        <ol aria-label={t("title")} className="divide-y divide-line">
          {entries.map((entry) => {
            if (entry.kind === "send") return <TimelineSend key={`send ${entry.id}`} entry={entry} />;
            if (entry.kind === "delivery") return <TimelineDelivery key={entry.id} entry={entry} />;
            const isOpen = entry.visitId === visitId;
            return <TimelineVisit key={entry.id} entry={entry} isOpen={isOpen} onOpen={open} />;
          })}
        </ol>
      ) : null}
      <MoreRows query={query} label={t("more")} />
      <VisitDrawer visitId={visitId} onClose={close} onPrevious={step(-1)} onNext={step(1)} />
    </Card>
  );
}
