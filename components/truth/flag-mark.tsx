"use client";

import { TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { VisitFlag } from "@/lib/domain/visits/rules/visit-words";

/** A small sign on a row that something makes one doubt its visit; nothing where nothing does. */
export function FlagMark({ flags }: { readonly flags: readonly VisitFlag[] }) {
  const t = useTranslations("truth");
  const format = useFormatter();
  if (flags.length === 0) return null;
  const text = t("marked", { flags: format.list(flags.map((flag) => t(`flag.${flag}`))) });
  return (
    <span title={text} className="inline-flex shrink-0 items-center gap-0.5 text-warn">
      <TriangleAlert role="img" aria-label={text} className="size-3.5" />
      {flags.length > 1 ? (
        <span aria-hidden className="tabular text-xs">
          {flags.length}
        </span>
      ) : null}
    </span>
  );
}
