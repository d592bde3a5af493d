"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import {
  ACCOUNT_FIELDS,
  type AccountFieldName,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import type { FieldGroup as Group } from "@/lib/domain/accounts/rules/account-fields/field-shape";
import { FieldInput } from "./field-input";
import type { AccountFormState } from "./use-account-form";

interface FieldGroupProps {
  readonly group: Group;
  readonly state: AccountFormState;
  /** Fields that stand elsewhere, such as the number of an account that exists. */
  readonly without?: readonly AccountFieldName[];
  /** Beside the fields: the map. */
  readonly children?: ReactNode;
}

/** The fields of one group that the form sends; nothing where it sends none of them. */
export function FieldGroup({ group, state, without = [], children }: FieldGroupProps) {
  const t = useTranslations("accountFields.group");
  const fields = state.fields.filter(
    (field) => ACCOUNT_FIELDS[field].group === group && !without.includes(field),
  );
  if (fields.length === 0) return null;
  return (
    <Card title={t(group)}>
      {children}
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 xl:grid-cols-3">
        {fields.map((field) => (
          <FieldInput key={field} field={field} state={state} />
        ))}
      </div>
    </Card>
  );
}
