"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { isError } from "@/lib/domain/imports/rules/row-problem";
import type { ImportRowEntry } from "@/lib/domain/imports/schema/ledger";
import { useProblemWords } from "../use-problem-words";

/** Why a row is where it is: Kobra's words, our own findings, and the portal's, each told apart. */
export function RowReason({ row }: { readonly row: ImportRowEntry }) {
  const t = useTranslations("imports");
  const words = useProblemWords();
  const { outcome, reason, problems, portalIsError, portalResult } = row;
  const errors = outcome === "left_out" ? problems.filter(({ code }) => isError(code)) : [];
  const remarks = problems.length - errors.length;
  return (
    <span className="flex flex-col gap-0.5 text-sm">
      {reason ? <span>{reason}</span> : null}
      {outcome === "rejected" && !reason ? <span className="text-ink-soft">{t("noReason")}</span> : null}
      {outcome === "unknown" ? <span className="text-ink-soft">{t("unknownReason")}</span> : null}
      {errors.map(({ field, code }) => (
        <span key={`${field} ${code}`}>
          {words.field(field)}: {words.problem(code)}
        </span>
      ))}
      {remarks > 0 ? (
        <span className="flex items-center gap-1 text-xs text-warn">
          <TriangleAlert aria-hidden className="size-3 shrink-0" />
          {t("rowList.problems", { count: remarks })}
        </span>
      ) : null}
      {portalIsError === null ? null : (
        <span
          className={`flex items-center gap-1 text-xs ${isContradiction(row) ? "text-danger" : "text-ink-faint"}`}
        >
          {isContradiction(row) ? <CircleAlert aria-hidden className="size-3 shrink-0" /> : null}
          {t("rowList.portalSays", { result: portalResult || t("rowList.portalOk") })}
        </span>
      )}
    </span>
  );
}

/** The portal says other than Kobra's API answered. */
export function isContradiction({
  outcome,
  portalIsError,
}: Pick<ImportRowEntry, "outcome" | "portalIsError">): boolean {
  return (
    (outcome === "accepted" && portalIsError === true) || (outcome === "rejected" && portalIsError === false)
  );
}
