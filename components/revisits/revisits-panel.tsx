"use client";

import { CalendarDays, List, Printer } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Freshness } from "@/components/ui/freshness";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useOpenVisit } from "@/components/visits/use-visit-url";
import { VisitDrawer } from "@/components/visits/visit-drawer";
import { useErrorText } from "@/lib/client/use-error-text";
import { useRevisitBoard } from "@/lib/domain/revisits/hooks";
import { RevisitAgents } from "./revisit-agents";
import { RevisitCalendar } from "./revisit-calendar";
import { RevisitFilterBar } from "./revisit-filter-bar";
import { RevisitList } from "./revisit-list";
import { useRevisitSearch } from "./revisit-search";

/** Accounts that asked to be visited again: by agent, overdue first, or as a month. */
export function RevisitsPanel({ today }: { readonly today: string }) {
  const t = useTranslations("revisits");
  const format = useFormatter();
  const errorText = useErrorText();
  const search = useRevisitSearch();
  const { filter, view, day, month, unreadable, change } = search;
  const board = useRevisitBoard(filter);
  const { visitId, close } = useOpenVisit();
  const names = format.list(unreadable.map((key) => t(`condition.${key}`)));
  return (
    <div className="flex flex-col gap-4">
      <div className="-mb-4">
        <PageHeader
          title={t("title")}
          description={t("description")}
          actions={
            <>
              <Freshness
                at={board.dataUpdatedAt > 0 ? new Date(board.dataUpdatedAt) : null}
                staleAfterS={60}
                failure={board.isError ? errorText(board.error).title : null}
              />
              {filter.agent ? (
                <ButtonLink
                  icon={<Printer aria-hidden />}
                  href={`/revisits/route-sheet?agent=${filter.agent}&day=${day ?? today}`}
                >
                  {t("routeSheet")}
                </ButtonLink>
              ) : null}
            </>
          }
        />
      </div>
      {unreadable.length > 0 ? <Banner tone="warn">{t("unreadable", { names })}</Banner> : null}
      <div className="flex flex-wrap items-end justify-between gap-3">
        <RevisitFilterBar filter={filter} board={board.data ?? null} onChange={change} />
        <SegmentedControl
          label={t("view.label")}
          segments={[
            { id: "list", label: t("view.list"), icon: <List aria-hidden /> },
            { id: "calendar", label: t("view.calendar"), icon: <CalendarDays aria-hidden /> },
          ]}
          value={view}
          onChange={(chosen) => change({ view: chosen })}
        />
      </div>
      {view === "list" ? (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,24rem)]">
          <div className="min-w-0 max-lg:order-2">
            <RevisitList filter={filter} board={board} />
          </div>
          <RevisitAgents board={board} chosen={filter.agent} onChoose={(agent) => change({ agent })} />
        </div>
      ) : (
        <RevisitCalendar filter={filter} month={month ?? today.slice(0, 7)} day={day} onChange={change} />
      )}
      <VisitDrawer visitId={visitId} onClose={close} onPrevious={null} onNext={null} />
    </div>
  );
}
