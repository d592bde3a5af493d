"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/imports/use-problem-words";
import { Banner } from "@/components/ui/banner";
import type { UploadPlan } from "@/lib/domain/uploads/schema";
import { useRequiredFields } from "./use-required-fields";

/** What a plan lacks before its rows can be sent. */
export function PlanWarnings({ plan }: { readonly plan: UploadPlan }) {
  const t = useTranslations("uploads.columns");
  const words = useProblemWords();
  const required = useRequiredFields(plan.importType);
  const targets: ReadonlySet<string> = new Set(plan.columns.map(({ target }) => target));
  if (plan.columns.every(({ target }) => target === "extra")) {
    return <Banner tone="warn">{t("noneKnown")}</Banner>;
  }
  if (!targets.has("externalID")) return <Banner tone="warn">{t("noId")}</Banner>;
  const missing = required?.all.filter((field) => !targets.has(field) && !plan.fixed[field]) ?? [];
  if (missing.length === 0) return null;
  return <Banner tone="warn">{t("missing", { fields: missing.map(words.field).join(", ") })}</Banner>;
}
