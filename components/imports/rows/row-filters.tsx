"use client";

import { useFormatter, useTranslations } from "next-intl";
import { PausedSearchField } from "@/components/ui/paused-search-field";
import { SelectField } from "@/components/ui/select-field";
import { useReasons } from "@/lib/domain/imports/hooks";
import { ROW_OUTCOMES } from "@/lib/domain/imports/schema/ledger";
import type { DetailUrl } from "../use-detail-url";

const ANY = "any";
const PORTAL = {
  listed: "portalListed",
  error: "portalError",
  contradiction: "portalContradiction",
} as const;
const PORTAL_FILTERS = ["listed", "error", "contradiction"] as const;

/** Narrows an import's rows; what is chosen stands in the URL. */
export function RowFilters({ importId, url }: { readonly importId: string; readonly url: DetailUrl }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const reasons = useReasons(importId).data ?? [];
  const { choice, choose } = url;
  const any = { id: ANY, label: t("filters.any") } as const;
  const words = [...new Set(reasons.map(({ reason }) => reason))];
  const countOf = (reason: string) =>
    reasons.filter((each) => each.reason === reason).reduce((sum, { count }) => sum + count, 0);
  return (
    <search
      aria-label={t("rowList.title")}
      className="flex flex-wrap items-end gap-3 border-line border-b px-4 py-3"
    >
      <PausedSearchField
        label={t("rowList.search")}
        value={choice.q || null}
        onChange={(q) => choose({ q: q ?? "" })}
        className="w-full sm:w-72"
      />
      <div className="w-40 grow sm:grow-0">
        <SelectField
          label={t("rowList.outcome")}
          value={choice.outcome ?? ANY}
          options={[any, ...ROW_OUTCOMES.map((id) => ({ id, label: t(`outcome.${id}`) }))]}
          onChange={(id) => choose({ outcome: id === ANY ? null : id })}
        />
      </div>
      {words.length > 0 ? (
        <div className="w-64 grow sm:grow-0">
          <SelectField
            label={t("rowList.reason")}
            value={choice.reason ?? ANY}
            options={[
              { id: ANY, label: t("rowList.anyReason") },
              ...words.map((reason) => ({
                id: reason,
                label: t("rowList.reasonCount", { reason, count: format.number(countOf(reason)) }),
              })),
            ]}
            onChange={(id) => choose({ reason: id === ANY ? null : id })}
          />
        </div>
      ) : null}
      <div className="w-52 grow sm:grow-0">
        <SelectField
          label={t("rowList.portal")}
          value={choice.portal ?? ANY}
          options={[any, ...PORTAL_FILTERS.map((id) => ({ id, label: t(`rowList.${PORTAL[id]}`) }))]}
          onChange={(id) => choose({ portal: id === ANY ? null : id })}
        />
      </div>
    </search>
  );
}
