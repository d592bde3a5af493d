"use client";

import { useTranslations } from "next-intl";
import type { ImportRequestEntry } from "@/lib/domain/imports/schema/ledger";
import { requestOutcome } from "./import-style";

const DETAILS = [
  "not-sent",
  "address-not-allowed",
  "timeout",
  "cut",
  "too-large",
  "busy",
  "server-error",
  "redirect",
  "not-json",
  "wrong-shape",
] as const;

type Answered = Pick<ImportRequestEntry, "outcome" | "detail" | "message" | "httpStatus">;

/** What one request came to, in one line: our word for it, Kobra's own words, and the status. */
export function useAnswerWords(): (answer: Answered) => string {
  const t = useTranslations("imports.request");
  return ({ outcome, detail, message, httpStatus }) => {
    const known = requestOutcome(outcome);
    const reason = DETAILS.find((each) => each === detail);
    return [
      known ? t(`outcome.${known}`) : t("underWay"),
      ...(reason ? [t(`detail.${reason}`)] : detail ? [detail] : []),
      ...(message ? [`«${message}»`] : []),
      ...(httpStatus === null ? [] : [`HTTP ${httpStatus}`]),
    ].join(" · ");
  };
}
