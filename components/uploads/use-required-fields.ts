"use client";

import {
  DEFAULT_REQUIRED_FIELDS,
  type ImportType,
  type RequiredFields,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { useRequirements } from "@/lib/domain/imports/kobra-hooks";

/** What an import of this type must bring, as the operator said; null until that is known. */
export function useRequiredFields(importType: ImportType): RequiredFields | null {
  const requirements = useRequirements();
  if (requirements.data) return requirements.data[importType];
  return requirements.isError ? DEFAULT_REQUIRED_FIELDS[importType] : null;
}
