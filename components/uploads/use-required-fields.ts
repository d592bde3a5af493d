"use client";

import { useFormRules } from "@/lib/domain/accounts/form-hooks";
import {
  DEFAULT_REQUIRED_FIELDS,
  type ImportType,
  type RequiredFields,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";

/** What an import of this type must bring, as the operator said; null until that is known. */
export function useRequiredFields(importType: ImportType): RequiredFields | null {
  const rules = useFormRules();
  if (rules.data) return rules.data.required[importType];
  return rules.isError ? DEFAULT_REQUIRED_FIELDS[importType] : null;
}
