"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import {
  ACCOUNT_FIELDS,
  type AccountFieldName,
  fieldsOfType,
  IMPORT_TYPES,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import type { FormRules } from "@/lib/domain/accounts/schema/form";
import { useAccountWords } from "../use-account-words";

interface FieldEntryProps {
  readonly name: AccountFieldName;
  readonly rules: FormRules;
}

/** One field: its name at Kobra, what it holds, who requires it and how files may call it. */
export function FieldEntry({ name, rules }: FieldEntryProps) {
  const t = useTranslations("accountList.reference");
  const fields = useTranslations("accountFields");
  const { kind, maxLength, headers } = ACCOUNT_FIELDS[name];
  return (
    <li id={name} className="flex flex-col gap-1 px-4 py-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="text-base font-medium">{fields(`label.${name}`)}</span>
        <code className="font-mono text-xs break-all text-ink-soft">{name}</code>
        <span className="text-xs text-ink-faint">
          {fields(`kind.${kind}`)}
          {maxLength === undefined ? "" : ` · ${t("length", { count: maxLength })}`}
        </span>
      </p>
      <p className="text-pretty text-ink-soft">{fields(`hint.${name}`)}</p>
      <TypeBadges name={name} rules={rules} />
      <Codes name={name} />
      <p className="text-xs text-pretty text-ink-faint">{t("headers", { headers: headers.join(", ") })}</p>
    </li>
  );
}

function TypeBadges({ name, rules }: FieldEntryProps) {
  const t = useTranslations("accountList.reference");
  const fields = useTranslations("accountFields");
  const types = Object.values(IMPORT_TYPES).filter((type) => fieldsOfType(type).includes(name));
  return (
    <p className="flex flex-wrap gap-1.5">
      {types.map((type) => {
        const { all, anyOf } = rules.required[type];
        const need = all.includes(name) ? "required" : anyOf.includes(name) ? "anyOf" : "optional";
        return (
          <Badge key={type} tone={need === "required" ? "accent" : "neutral"}>
            {t(need, { type: fields(`type.${type}`) })}
          </Badge>
        );
      })}
    </p>
  );
}

function Codes({ name }: { readonly name: AccountFieldName }) {
  const { codes } = ACCOUNT_FIELDS[name];
  const words = useAccountWords();
  if (!codes) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 text-xs">
      {codes.map(({ value }) => (
        <li key={value}>
          <code className="font-mono">{value}</code> {words.code(name, String(value))}
        </li>
      ))}
    </ul>
  );
}
