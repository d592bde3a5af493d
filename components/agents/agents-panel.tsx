"use client";

import { SearchX, UserRoundSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Freshness } from "@/components/ui/freshness";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { SearchField } from "@/components/ui/search-field";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useVisitFilter } from "@/components/visits/use-visit-url";
import { VisitFilterBar } from "@/components/visits/visit-filter-bar";
import { useErrorText } from "@/lib/client/use-error-text";
import { useAgentActivity } from "@/lib/domain/agents/hooks";
import { AgentCards } from "./agent-cards";
import { AgentsTable } from "./agents-table";
import { useAgentList } from "./use-agent-list";

interface AgentsPanelProps {
  /** ISO day in the workspace's zone. */
  readonly today: string;
}

const STALE_AFTER_S = 60;

/** What each agent did, under the one filter. */
export function AgentsPanel({ today }: AgentsPanelProps) {
  const t = useTranslations("agents");
  const tv = useTranslations("visits");
  const errorText = useErrorText();
  const { filter, setFilter, unreadable } = useVisitFilter();
  const query = useAgentActivity(filter);
  const list = useAgentList(query.data?.agents ?? []);
  const failure = query.error && query.data ? errorText(query.error).title : null;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div className="-mb-3">
        <PageHeader
          title={t("title")}
          description={t("description")}
          actions={
            <Freshness
              at={query.dataUpdatedAt ? new Date(query.dataUpdatedAt) : null}
              staleAfterS={STALE_AFTER_S}
              failure={failure}
            />
          }
        />
      </div>
      {unreadable.length > 0 ? (
        <Banner tone="warn">
          {tv("filter.unreadable", {
            names: unreadable.map((key) => tv(`filter.name.${key}`)).join(", "),
            count: unreadable.length,
          })}
        </Banner>
      ) : null}
      <VisitFilterBar filter={filter} onChange={(change) => void setFilter(change)} today={today} />
      <section
        aria-label={t("title")}
        className="min-w-0 overflow-hidden rounded-md border border-line bg-surface"
      >
        <div className="flex flex-wrap items-center gap-3 border-line border-b px-4 py-2">
          <SearchField
            label={t("search")}
            value={list.search}
            onChange={list.setSearch}
            isPageSearch
            className="w-full sm:w-72"
          />
          <p role="status" className="tabular text-xs text-ink-faint">
            {query.data ? t("count", { count: list.shown.length }) : null}
          </p>
        </div>
        {query.isPending ? <SkeletonRows rows={12} /> : null}
        {query.isError && !query.data ? <QueryError query={query} /> : null}
        {query.data?.agents.length === 0 ? (
          <EmptyState icon={<UserRoundSearch aria-hidden />} title={t("empty")} text={t("emptyText")} />
        ) : null}
        {query.data && query.data.agents.length > 0 && list.shown.length === 0 ? (
          <EmptyState
            icon={<SearchX aria-hidden />}
            title={t("noMatch", { text: list.search })}
            text={t("noMatchText")}
            action={<Button onPress={() => list.setSearch("")}>{t("clearSearch")}</Button>}
          />
        ) : null}
        {list.shown.length > 0 ? (
          <div
            aria-busy={query.isPlaceholderData}
            className={query.isPlaceholderData ? "opacity-60" : undefined}
          >
            <div className="max-lg:hidden">
              <AgentsTable agents={list.shown} sort={list.sort} onSort={list.sortBy} filter={filter} />
            </div>
            <div className="lg:hidden">
              <AgentCards agents={list.shown} sort={list.sort} onSort={list.sortBy} filter={filter} />
            </div>
          </div>
        ) : null}
      </section>
      <p className="text-xs text-pretty text-ink-soft">{t("onlyVisits")}</p>
    </div>
  );
}
