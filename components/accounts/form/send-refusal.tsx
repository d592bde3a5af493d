"use client";

import { useTranslations } from "next-intl";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { ApiError } from "@/lib/client/api-error";

/** Why the server would not take the form; nothing while there is no error. */
export function SendRefusal({ error }: { readonly error: unknown }) {
  const t = useTranslations("accountForm.refusal");
  const cause = error instanceof ApiError ? error.details.cause : null;
  return <RefusalBanner error={error} conflictText={t(cause === "foreign" ? "foreign" : "noKobra")} />;
}
