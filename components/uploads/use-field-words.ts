"use client";

import { useTranslations } from "next-intl";
import {
  ACCOUNT_FIELDS,
  type AccountFieldName,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { CELL_PROBLEMS, isCellProblem } from "@/lib/domain/accounts/rules/read-account/cell-reading";

const isField = (text: string): text is AccountFieldName => Object.hasOwn(ACCOUNT_FIELDS, text);

/** Fields and problems in the reader's words; what this version does not know, as it is. */
export function useFieldWords() {
  const t = useTranslations("accountFields");
  const own = useTranslations("uploads");
  const field = (name: string) => (isField(name) ? t(`label.${name}`) : name);
  const problem = (code: string) => {
    if (code === "too-many-cells") return own("review.ragged");
    return isCellProblem(code) ? t(`problem.${code}`) : code;
  };
  return { field, problem };
}

/** Whether a problem keeps a row from being sent. */
export function isErrorCode(code: string): boolean {
  return !isCellProblem(code) || CELL_PROBLEMS[code] === "error";
}
