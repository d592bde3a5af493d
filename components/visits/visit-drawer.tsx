"use client";

import { useTranslations } from "next-intl";
import { VisitDeliveries } from "@/components/deliveries/visit-deliveries";
import { VisitPromise } from "@/components/promises/visit-promise";
import { VisitTruth } from "@/components/truth/visit-truth";
import { CopyButton } from "@/components/ui/copy-button";
import { Drawer } from "@/components/ui/drawer";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonText } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";
import { useVisit } from "@/lib/domain/visits/hooks";
import { OutcomeBadge } from "./outcome-badge";
import { VisitChecklist } from "./visit-checklist";
import { VisitContacts } from "./visit-contacts";
import { VisitFacts } from "./visit-facts";
import { VisitPlace } from "./visit-place";
import { VisitTimeline } from "./visit-timeline";
import { VisitTimes } from "./visit-times";

interface VisitDrawerProps {
  readonly visitId: string | null;
  readonly onClose: () => void;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** Everything known of one visit, over the list. */
export function VisitDrawer({ visitId, onClose, onPrevious, onNext }: VisitDrawerProps) {
  const t = useTranslations("visits");
  const errorText = useErrorText();
  const { data: visit, error, isFetching, refetch } = useVisit(visitId);
  return (
    <Drawer
      isOpen={visitId !== null}
      onClose={onClose}
      onPrevious={onPrevious}
      onNext={onNext}
      title={visit ? (visit.clientName ?? t("unknownClient")) : t("drawer.loading")}
      subtitle={
        visit ? (
          <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
            <OutcomeBadge outcome={visit.outcome} label={t(`outcome.${visit.outcome}`)} />
            <span className="inline-flex items-center gap-1 font-mono text-xs text-ink-faint">
              {visit.kobraVisitId}
              <CopyButton text={visit.kobraVisitId} label={t("drawer.copyVisitId")} />
            </span>
          </span>
        ) : null
      }
    >
      {visit ? (
        <div className="flex flex-col gap-6">
          <VisitTimes visit={visit} />
          <VisitPlace visit={visit} />
          <VisitTruth visit={visit} />
          <VisitPromise visitId={visit.id} />
          <VisitChecklist answers={visit.answers} />
          <VisitFacts visit={visit} />
          <VisitContacts visit={visit} />
          <VisitDeliveries visitId={visit.id} />
          <VisitTimeline visit={visit} />
        </div>
      ) : error ? (
        <ErrorState {...errorText(error)} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <SkeletonText lines={14} />
      )}
    </Drawer>
  );
}
