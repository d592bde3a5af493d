"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import {
  ACCOUNT_FIELDS,
  type AccountFieldName,
  fieldsOfType,
  type ImportType,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { FIELD_GROUPS } from "@/lib/domain/accounts/rules/account-fields/field-shape";
import type { Requirements } from "@/lib/domain/imports/schema/kobra";

const CHOICES = ["all", "anyOf", "none"] as const;
type Choice = (typeof CHOICES)[number];

interface RequirementFieldsProps {
  readonly importType: ImportType;
  readonly value: Requirements[1];
  readonly onChange: (value: Requirements[1]) => void;
}

/** For each field that an import of this type sends: required, one of several, or optional. */
export function RequirementFields({ importType, value, onChange }: RequirementFieldsProps) {
  const t = useTranslations("imports.requirements");
  const fields = useTranslations("accountFields");
  const options = CHOICES.map((id) => ({ id, label: t(id) }));
  const known = fieldsOfType(importType).filter((name) => name !== "externalID");
  return (
    <div className="flex flex-col gap-2">
      {FIELD_GROUPS.map((group) => {
        const names = known.filter((name) => ACCOUNT_FIELDS[name].group === group);
        return names.length === 0 ? null : (
          <details key={group} className="rounded-md border border-line">
            <summary className="min-h-9 cursor-pointer px-3 py-2 text-sm font-medium">
              {fields(`group.${group}`)}
            </summary>
            <div className="grid gap-3 p-3 sm:grid-cols-2 xl:grid-cols-3">
              {names.map((name) => (
                <SelectField
                  key={name}
                  label={fields(`label.${name}`)}
                  hint={name}
                  options={options}
                  value={choiceOf(value, name)}
                  onChange={(choice) => onChange(withChoice(value, name, choice))}
                />
              ))}
            </div>
          </details>
        );
      })}
    </div>
  );
}

function choiceOf({ all, anyOf }: Requirements[1], name: AccountFieldName): Choice {
  return all.includes(name) ? "all" : anyOf.includes(name) ? "anyOf" : "none";
}

function withChoice(
  { all, anyOf }: Requirements[1],
  name: AccountFieldName,
  choice: Choice,
): Requirements[1] {
  const without = (names: readonly AccountFieldName[]) => names.filter((each) => each !== name);
  return {
    all: choice === "all" ? [...without(all), name] : without(all),
    anyOf: choice === "anyOf" ? [...without(anyOf), name] : without(anyOf),
  };
}
