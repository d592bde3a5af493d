"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { PausedSearchField } from "@/components/ui/paused-search-field";
import { Popover } from "@/components/ui/popover";
import { SelectField } from "@/components/ui/select-field";
import { IMPORT_STATUSES } from "@/lib/domain/imports/schema/ledger";
import type { useListUrl } from "./use-list-url";

const ANY = "any";
const KINDS = ["file", "form"] as const;
const TYPES = ["1", "2", "3"] as const;

interface ImportFiltersProps {
  readonly url: ReturnType<typeof useListUrl>;
}

/** Narrows the list of imports; what is chosen stands in the URL. A phone keeps the choices behind a button. */
export function ImportFilters({ url }: ImportFiltersProps) {
  const t = useTranslations("imports");
  const { choice, choose } = url;
  const active = [choice.status, choice.kind, choice.type].filter((chosen) => chosen !== null).length;
  return (
    <search aria-label={t("filters.label")} className="mb-4 flex flex-wrap items-end gap-3">
      <PausedSearchField
        label={t("filters.search")}
        value={choice.q || null}
        onChange={(q) => choose({ q: q ?? "" })}
        className="w-full md:w-64"
      />
      <div className="md:hidden">
        <Popover
          label={t("filters.label")}
          placement="bottom start"
          className="flex w-64 flex-col gap-3"
          trigger={
            <Button icon={<SlidersHorizontal aria-hidden />}>{t("filters.button", { count: active })}</Button>
          }
        >
          <Choices url={url} />
        </Popover>
      </div>
      <div className="flex gap-3 max-md:hidden">
        <Choices url={url} />
      </div>
      <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1">
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

function Choices({ url: { choice, choose } }: ImportFiltersProps) {
  const t = useTranslations("imports");
  const any = { id: ANY, label: t("filters.any") } as const;
  return (
    <>
      <div className="md:w-36">
        <SelectField
          label={t("filters.status")}
          value={choice.status ?? ANY}
          options={[any, ...IMPORT_STATUSES.map((id) => ({ id, label: t(`status.${id}`) }))]}
          onChange={(id) => choose({ status: id === ANY ? null : id })}
        />
      </div>
      <div className="md:w-36">
        <SelectField
          label={t("filters.kind")}
          value={choice.kind ?? ANY}
          options={[any, ...KINDS.map((id) => ({ id, label: t(id) }))]}
          onChange={(id) => choose({ kind: id === ANY ? null : id })}
        />
      </div>
      <div className="md:w-40">
        <SelectField
          label={t("filters.type")}
          value={choice.type ?? ANY}
          options={[any, ...TYPES.map((id) => ({ id, label: t(`type.${id}`) }))]}
          onChange={(id) => choose({ type: id === ANY ? null : id })}
        />
      </div>
    </>
  );
}
