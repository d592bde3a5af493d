"use client";

import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { QueryError } from "@/components/ui/query-error";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SkeletonRows } from "@/components/ui/skeleton";
import { usePromiseGroups } from "@/lib/domain/promises/hooks";
import type { PromiseGroups as Groups, PromiseGroupBy } from "@/lib/domain/promises/schema";
import { PROMISE_GROUPS } from "@/lib/domain/promises/schema";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { useMoney } from "./use-money";
import { usePromiseGrouping } from "./use-promise-url";

/** Who keeps promises: by agent, tag or portfolio, each currency a row of its own. */
export function PromiseGroups({ filter }: { readonly filter: VisitFilterText }) {
  const t = useTranslations("promises.groups");
  const { by, setBy } = usePromiseGrouping();
  const query = usePromiseGroups(filter, by);
  const groups = query.data?.groups ?? [];
  return (
    <Card
      isFlush
      title={t("title")}
      actions={
        <SegmentedControl
          label={t("by")}
          segments={PROMISE_GROUPS.map((id) => ({ id, label: t(id) }))}
          value={by}
          onChange={setBy}
        />
      }
    >
      {query.isPending ? <SkeletonRows rows={4} /> : null}
      {query.isError && !query.data ? <QueryError query={query} /> : null}
      {query.data && groups.length === 0 ? <p className="p-4 text-sm text-ink-soft">{t("empty")}</p> : null}
      {groups.length > 0 ? <GroupTable groups={groups} by={by} isStale={query.isPlaceholderData} /> : null}
    </Card>
  );
}

interface GroupTableProps {
  readonly groups: Groups["groups"];
  readonly by: PromiseGroupBy;
  readonly isStale: boolean;
}

const NAMELESS = { agent: "noAgent", tag: "noTag", portfolio: "noPortfolio" } as const;

function GroupTable({ groups, by, isStale }: GroupTableProps) {
  const t = useTranslations("promises.groups");
  const format = useFormatter();
  const { money } = useMoney();
  const number = "tabular px-2 py-1.5 text-right";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="max-h-96 overflow-auto" tabIndex={0} aria-label={`${t("by")}: ${t(by)}`}>
      <table className={clsx("w-full text-sm", isStale && "opacity-50")}>
        <thead className="text-left text-xs text-ink-soft">
          <tr className="border-line border-b">
            <th scope="col" className="px-4 py-2 font-medium">
              {t(by)}
            </th>
            {(["count", "overdue", "promised", "covered", "kept"] as const).map((column) => (
              <th key={column} scope="col" className="px-2 py-2 text-right font-medium last:pr-4">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {groups.map((group) => (
            <tr key={`${group.key} ${group.currency}`}>
              <th scope="row" className="px-4 py-1.5 text-left font-medium">
                {group.name ?? t(NAMELESS[by])}
              </th>
              <td className={number}>{format.number(group.count, "integer")}</td>
              <td className={clsx(number, group.overdue > 0 && "font-medium text-danger")}>
                {format.number(group.overdue, "integer")}
              </td>
              <td className={number}>{money(group.promised, group.currency)}</td>
              <td className={number}>{money(group.covered, group.currency)}</td>
              <td className={clsx(number, "pr-4")}>
                {group.keptShare === null ? "—" : format.number(group.keptShare, "percent")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
