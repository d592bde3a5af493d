"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import {
  ACCOUNT_FIELDS,
  type AccountFieldName,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import type { FieldKind } from "@/lib/domain/accounts/rules/account-fields/field-shape";
import { useAccountWords } from "../use-account-words";
import type { AccountFormState } from "./use-account-form";

interface FieldInputProps {
  readonly field: AccountFieldName;
  readonly state: AccountFormState;
}

const INPUT_MODE: Partial<Record<FieldKind, "decimal" | "numeric" | "tel" | "email">> = {
  money: "decimal",
  integer: "numeric",
  latitude: "decimal",
  longitude: "decimal",
  phone: "tel",
  email: "email",
  "postal-code": "numeric",
  clabe: "numeric",
};

const PLACEHOLDER: Partial<Record<FieldKind, string>> = {
  money: "1234.50",
  phone: "5512345678",
  latitude: "19.432608",
  longitude: "-99.133209",
};

/** The id of a field's input, for the list of errors to lead to. */
export const inputId = (field: AccountFieldName) => `account-${field}`;

/** One field of an account, as its kind is written. */
export function FieldInput({ field, state }: FieldInputProps) {
  const { kind, codes, maxLength } = ACCOUNT_FIELDS[field];
  const t = useTranslations("accountFields");
  const form = useTranslations("accountForm");
  const problem = state.problemOf(field);
  const text = state.texts[field] ?? "";
  const label = state.isRequired(field)
    ? form("required", { label: t(`label.${field}`) })
    : t(`label.${field}`);
  const hint = <Hint field={field} problem={problem} />;
  const error = problem?.isError ? t(`problem.${problem.code}`) : undefined;
  if (kind === "code" || kind === "yes-no") {
    return (
      <Choice {...{ field, state, label, hint, error, codes: codes?.map(({ value }) => String(value)) }} />
    );
  }
  const example = PLACEHOLDER[kind];
  const props: ComponentProps<typeof TextField> = {
    label,
    hint,
    placeholder: kind === "date" ? form("dateShape") : example && form("example", { text: example }),
    value: text,
    onChange: (next) => state.change({ [field]: next }),
    onBlur: () => state.leave(field),
    isInvalid: error !== undefined,
    autoComplete: "off",
    inputProps: {
      id: inputId(field),
      spellCheck: false,
      inputMode: INPUT_MODE[kind] ?? "text",
      // Room for what is pasted with spaces: too long is told, not cut.
      maxLength: maxLength === undefined ? 40 : maxLength + 40,
    },
  };
  return <TextField {...props} {...(error === undefined ? {} : { error })} />;
}

interface ChoiceProps extends FieldInputProps {
  readonly label: string;
  readonly hint: ReactNode;
  readonly error: string | undefined;
  readonly codes: readonly string[] | undefined;
}

const NONE = "none";

/** Kobra's codes by their meaning; nothing chosen is nothing sent. */
function Choice({ field, state, label, hint, error, codes = ["true", "false"] }: ChoiceProps) {
  const form = useTranslations("accountForm");
  const words = useAccountWords();
  const options = codes.map((id) => ({ id, label: words.value(field, id) }));
  return (
    <SelectField
      label={label}
      hint={hint}
      options={[{ id: NONE, label: form("notSaid") }, ...options]}
      value={state.texts[field] || NONE}
      onChange={(value) => {
        state.change({ [field]: value === NONE ? "" : value });
        state.leave(field);
      }}
      {...(error === undefined ? {} : { error })}
    />
  );
}

/** What the field is, or the warning about what was typed. */
function Hint({
  field,
  problem,
}: {
  readonly field: AccountFieldName;
  readonly problem: ReturnType<AccountFormState["problemOf"]>;
}) {
  const t = useTranslations("accountFields");
  if (problem?.isError) return null;
  if (problem) return <span className="text-warn">{t(`problem.${problem.code}`)}</span>;
  return t(`hint.${field}`);
}
