"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { IMPORT_STATUSES } from "@/lib/domain/imports/schema/ledger";
import type { useListUrl } from "./use-list-url";

const ANY = "any";
const KINDS = ["file", "form"] as const;
const TYPES = ["1", "2", "3"] as const;

/** Narrows the list of imports; what is chosen stands in the URL. */
export function ImportFilters({ url }: { readonly url: ReturnType<typeof useListUrl> }) {
  const t = useTranslations("imports");
  const { choice, choose } = url;
  const any = { id: ANY, label: t("filters.any") } as const;
  return (
    <search aria-label={t("filters.label")} className="mb-4 flex flex-wrap items-end gap-3">
      <SearchField
        label={t("filters.search")}
        isPageSearch
        value={choice.q}
        onChange={(q) => choose({ q })}
        className="w-full sm:w-64"
      />
      <div className="w-36 grow sm:grow-0">
        <SelectField
          label={t("filters.status")}
          value={choice.status ?? ANY}
          options={[any, ...IMPORT_STATUSES.map((id) => ({ id, label: t(`status.${id}`) }))]}
          onChange={(id) => choose({ status: id === ANY ? null : id })}
        />
      </div>
      <div className="w-36 grow sm:grow-0">
        <SelectField
          label={t("filters.kind")}
          value={choice.kind ?? ANY}
          options={[any, ...KINDS.map((id) => ({ id, label: t(id) }))]}
          onChange={(id) => choose({ kind: id === ANY ? null : id })}
        />
      </div>
      <div className="w-40 grow sm:grow-0">
        <SelectField
          label={t("filters.type")}
          value={choice.type ?? ANY}
          options={[any, ...TYPES.map((id) => ({ id, label: t(`type.${id}`) }))]}
          onChange={(id) => choose({ type: id === ANY ? null : id })}
        />
      </div>
      <div className="flex h-8 items-center gap-4">
        <Checkbox isSelected={choice.failed !== null} onChange={(on) => choose({ failed: on ? "1" : null })}>
          {t("filters.failed")}
        </Checkbox>
        <Checkbox isSelected={choice.mine !== null} onChange={(on) => choose({ mine: on ? "1" : null })}>
          {t("filters.mine")}
        </Checkbox>
      </div>
    </search>
  );
}
