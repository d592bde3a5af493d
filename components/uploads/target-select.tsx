"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/imports/use-problem-words";
import { FIELD_BOX } from "@/components/ui/field-classes";
import {
  ACCOUNT_FIELD_NAMES,
  ACCOUNT_FIELDS,
  type AccountFieldName,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { FIELD_GROUPS } from "@/lib/domain/accounts/rules/account-fields/field-shape";
import { type ColumnPlan, columnPlanSchema } from "@/lib/domain/uploads/schema";

interface TargetSelectProps {
  readonly label: string;
  readonly value: ColumnPlan["target"];
  readonly taken: readonly ColumnPlan["target"][];
  readonly onChange: (target: ColumnPlan["target"]) => void;
}

const OWN = ["extra", "wolkvoxRecordId", "ignored"] as const;

/** One of 68: the system's own list, which opens fast however many columns there are. */
export function TargetSelect({ label, value, taken, onChange }: TargetSelectProps) {
  const t = useTranslations("uploads.columns");
  const groups = useTranslations("accountFields.group");
  const words = useProblemWords();
  const fieldsOf = (group: string): AccountFieldName[] =>
    ACCOUNT_FIELD_NAMES.filter((name) => ACCOUNT_FIELDS[name].group === group);
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        const target = columnPlanSchema.shape.target.safeParse(event.target.value);
        if (target.success) onChange(target.data);
      }}
      className={FIELD_BOX}
    >
      {OWN.map((target) => (
        <option key={target} value={target} disabled={target === "wolkvoxRecordId" && taken.includes(target)}>
          {t(target)}
        </option>
      ))}
      {FIELD_GROUPS.map((group) => (
        <optgroup key={group} label={groups(group)}>
          {fieldsOf(group).map((name) => (
            <option key={name} value={name} disabled={taken.includes(name)}>
              {words.field(name)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
