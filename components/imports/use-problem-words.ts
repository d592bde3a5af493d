"use client";

import { useTranslations } from "next-intl";
import {
  ACCOUNT_FIELDS,
  type AccountFieldName,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { knownProblem } from "@/lib/domain/imports/rules/row-problem";

/** The name of a field, and what is wrong with a cell; what this version does not know is shown as it is. */
export function useProblemWords() {
  const t = useTranslations();
  return {
    field: (name: string) => (isField(name) ? t(`accountFields.label.${name}`) : name),
    problem: (code: string) => {
      const known = knownProblem(code);
      return known === null ? code : t(`accountFields.problem.${known}`);
    },
  };
}

function isField(name: string): name is AccountFieldName {
  return Object.hasOwn(ACCOUNT_FIELDS, name);
}
