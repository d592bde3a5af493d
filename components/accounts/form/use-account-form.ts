"use client";

import { useCallback, useMemo, useState } from "react";
import {
  type AccountFieldName,
  fieldsOfType,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { readFormTexts, TYPE_OF_FORM } from "@/lib/domain/accounts/rules/account-form";
import { CELL_PROBLEMS, type CellProblemCode } from "@/lib/domain/accounts/rules/read-account/cell-reading";
import type { AccountTexts } from "@/lib/domain/accounts/rules/read-account/read-account";
import type { AccountForm, FormRules } from "@/lib/domain/accounts/schema/form";

interface ShownProblem {
  readonly code: CellProblemCode;
  readonly isError: boolean;
}

export interface AccountFormState {
  readonly form: AccountForm;
  readonly texts: AccountTexts;
  /** The fields that it sends, in the order of the table. */
  readonly fields: readonly AccountFieldName[];
  readonly isSendable: boolean;
  /** Errors in the order of the fields, told or not. */
  readonly errors: readonly AccountFieldName[];
  readonly areErrorsShown: boolean;
  isRequired(field: AccountFieldName): boolean;
  /** Nothing before a person has left the field, or tried to send. */
  problemOf(field: AccountFieldName): ShownProblem | null;
  change(texts: AccountTexts): void;
  leave(field: AccountFieldName): void;
  showErrors(): void;
}

/** What is typed into a form, read at every letter by the rules that hold for files. */
export function useAccountForm(form: AccountForm, initial: AccountTexts, rules: FormRules): AccountFormState {
  const [texts, setTexts] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<AccountFieldName>>(new Set());
  const [areErrorsShown, setErrorsShown] = useState(false);
  const reading = useMemo(() => readFormTexts(form, texts, rules), [form, texts, rules]);
  const importType = TYPE_OF_FORM[form];
  const fields = fieldsOfType(importType);
  const change = useCallback((next: AccountTexts) => setTexts((now) => ({ ...now, ...next })), []);
  const leave = useCallback((field: AccountFieldName) => setLeft((now) => new Set([...now, field])), []);
  const faulty = new Set(
    reading.problems.filter(({ code }) => CELL_PROBLEMS[code] === "error").map(({ field }) => field),
  );
  return {
    form,
    texts,
    fields,
    isSendable: reading.isSendable,
    errors: fields.filter((field) => faulty.has(field)),
    areErrorsShown,
    isRequired: (field) => rules.required[importType].all.includes(field),
    problemOf: (field) => {
      if (!areErrorsShown && !left.has(field)) return null;
      const problems = reading.problems.filter((problem) => problem.field === field);
      const problem = problems.find(({ code }) => CELL_PROBLEMS[code] === "error") ?? problems[0];
      return problem ? { code: problem.code, isError: CELL_PROBLEMS[problem.code] === "error" } : null;
    },
    change,
    leave,
    showErrors: () => setErrorsShown(true),
  };
}
