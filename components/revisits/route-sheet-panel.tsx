"use client";

import { CalendarCheck, Printer } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { dayText } from "@/components/accounts/day-text";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonText } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { useRouteSheet } from "@/lib/domain/revisits/hooks";
import { useRevisitSearch } from "./revisit-search";
import { RouteStop } from "./route-stop";

/** One agent's day on paper: where to go, in which order, whom to ask for and what was said. */
export function RouteSheetPanel({ today }: { readonly today: string }) {
  const t = useTranslations("revisits.sheet");
  const format = useFormatter();
  const search = useRevisitSearch();
  const [overdue, setOverdue] = useQueryState("overdue", parseAsStringLiteral(["yes"]));
  const day = search.day ?? today;
  const { agent } = search.filter;
  const query = useRouteSheet(agent, day, overdue === "yes");
  const sheet = query.data;
  const totalM = sheet?.stops.reduce((sum, { distanceM }) => sum + (distanceM ?? 0), 0) ?? 0;
  return (
    <div className="flex flex-col gap-4 print:gap-2 print:text-[10pt]">
      <p className="print:hidden">
        <Link
          href={agent ? `/revisits?agent=${agent}` : "/revisits"}
          className="inline-block min-h-6 text-sm"
        >
          {t("back")}
        </Link>
      </p>
      <div className="-mb-4">
        <PageHeader
          title={
            sheet ? t("title", { agent: sheet.agentName || sheet.kobraAgentId || t("nameless") }) : t("plain")
          }
          description={
            <span className="tabular">
              {dayText(format, day)}
              {sheet
                ? ` · ${t("stops", { count: sheet.stops.length })} · ${t("distance", { km: km(totalM) })}${overdue ? ` · ${t("withOverdue")}` : ""}`
                : ""}
            </span>
          }
          actions={
            <span className="flex flex-wrap items-center gap-3 print:hidden">
              <Switch
                isSelected={overdue === "yes"}
                onChange={(isOn) => void setOverdue(isOn ? "yes" : null)}
              >
                {t("addOverdue")}
              </Switch>
              <Button variant="primary" icon={<Printer aria-hidden />} onPress={() => window.print()}>
                {t("print")}
              </Button>
            </span>
          }
        />
      </div>
      {sheet?.isCut ? <Banner tone="warn">{t("cut", { count: sheet.stops.length })}</Banner> : null}
      {agent === null ? (
        <Card>
          <EmptyState
            icon={<CalendarCheck aria-hidden />}
            title={t("noAgent")}
            text={t("noAgentText")}
            action={<ButtonLink href="/revisits">{t("back")}</ButtonLink>}
          />
        </Card>
      ) : sheet ? (
        sheet.stops.length === 0 ? (
          <Card>
            <EmptyState icon={<CalendarCheck aria-hidden />} title={t("empty")} text={t("emptyText")} />
          </Card>
        ) : (
          <ol
            aria-label={t("plain")}
            className="divide-y divide-line rounded-md border border-line bg-surface print:rounded-none print:border-0"
          >
            {sheet.stops.map((stop, index) => (
              <RouteStop key={stop.visitId} stop={stop} number={index + 1} day={day} />
            ))}
          </ol>
        )
      ) : query.isError ? (
        <Card>
          <QueryError query={query} />
        </Card>
      ) : (
        <SkeletonText lines={10} />
      )}
    </div>
  );
}

function km(metres: number): number {
  return Math.round(metres / 100) / 10;
}
