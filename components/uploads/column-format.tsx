"use client";

import { useTranslations } from "next-intl";
import { FIELD_BOX } from "@/components/ui/field-classes";
import { ACCOUNT_FIELDS } from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { type ColumnPlan, columnPlanSchema } from "@/lib/domain/uploads/schema";

interface ColumnFormatProps {
  readonly header: string;
  readonly column: ColumnPlan;
  readonly onChange: (column: ColumnPlan) => void;
}

const MARKS = ["auto", "point", "comma"] as const;
const ORDERS = ["day-first", "month-first"] as const;

/** How amounts and days of a column are written; nothing for other columns. */
export function ColumnFormat({ header, column, onChange }: ColumnFormatProps) {
  const t = useTranslations("uploads.columns");
  const { target } = column;
  if (target === "extra" || target === "ignored" || target === "wolkvoxRecordId") return null;
  const { kind } = ACCOUNT_FIELDS[target];
  if (kind === "money") {
    return (
      <select
        aria-label={t("decimalMark", { header })}
        value={column.decimalMark}
        onChange={({ target: { value } }) => {
          const decimalMark = columnPlanSchema.shape.decimalMark.parse(value);
          onChange({ ...column, decimalMark });
        }}
        className={FIELD_BOX}
      >
        {MARKS.map((mark) => (
          <option key={mark} value={mark}>
            {t(`decimals.${mark}`)}
          </option>
        ))}
      </select>
    );
  }
  if (kind !== "date") return null;
  return (
    <select
      aria-label={t("dateOrder", { header })}
      value={column.dateOrder}
      onChange={({ target: { value } }) => {
        const dateOrder = columnPlanSchema.shape.dateOrder.parse(value);
        onChange({ ...column, dateOrder });
      }}
      className={FIELD_BOX}
    >
      {ORDERS.map((order) => (
        <option key={order} value={order}>
          {t(`dates.${order}`)}
        </option>
      ))}
    </select>
  );
}
