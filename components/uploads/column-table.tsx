"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ACCOUNT_FIELD_NAMES } from "@/lib/domain/accounts/rules/account-fields/account-fields";
import type { ColumnPlan, Upload, UploadPlan, UploadRowEntry } from "@/lib/domain/uploads/schema";
import { ColumnFormat } from "./column-format";
import { TargetSelect } from "./target-select";

interface ColumnTableProps {
  readonly upload: Upload;
  readonly plan: UploadPlan;
  readonly preview: readonly UploadRowEntry[];
  readonly onChange: (plan: UploadPlan) => void;
}

const FIELDS: ReadonlySet<string> = new Set(ACCOUNT_FIELD_NAMES);
const MOST_SAMPLES = 3;

/** One line a column: its name and first texts, and what it is. */
export function ColumnTable({ upload, plan, preview, onChange }: ColumnTableProps) {
  const t = useTranslations("uploads.columns");
  const matched = plan.columns.filter(({ target }) => FIELDS.has(target)).length;
  const setColumn = (index: number, column: ColumnPlan) =>
    onChange({ ...plan, columns: plan.columns.with(index, column) });
  return (
    <Card
      title={t("table")}
      freshness={
        <span className="text-sm text-ink-soft">{t("matched", { matched, total: plan.columns.length })}</span>
      }
      isFlush
    >
      <ul className="divide-y divide-line">
        {plan.columns.map((column, index) => {
          const header = upload.headers[index] ?? "";
          return (
            <li
              key={header}
              className="grid gap-x-4 gap-y-1 px-4 py-2 md:grid-cols-[minmax(0,1fr)_16rem_16rem] md:items-center"
            >
              <div className="min-w-0">
                <p className="font-medium break-words">{header}</p>
                <p className="truncate font-mono text-xs text-ink-soft">{samplesOf(preview, index)}</p>
              </div>
              <TargetSelect
                label={t("targetOf", { header })}
                value={column.target}
                taken={plan.columns.filter((_each, at) => at !== index).map(({ target }) => target)}
                onChange={(target) => setColumn(index, { ...column, target })}
              />
              <ColumnFormat header={header} column={column} onChange={(next) => setColumn(index, next)} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function samplesOf(rows: readonly UploadRowEntry[], index: number): string {
  const texts = rows.map(({ cells }) => (cells[index] ?? "").trim()).filter((text) => text !== "");
  return [...new Set(texts)].slice(0, MOST_SAMPLES).join(" · ") || "—";
}
