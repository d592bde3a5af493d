"use client";

import { useTranslations } from "next-intl";
import { ApiError } from "@/lib/client/api-error";
import { useErrorText } from "@/lib/client/use-error-text";
import { SHEET_PROBLEMS } from "@/lib/core/spreadsheet-problems";

const REASONS = [...SHEET_PROBLEMS, "too-many-rows", "missing-columns"] as const;

/** Why a file was not taken, in the reader's words. */
export function useFileProblem(): (error: unknown) => string {
  const t = useTranslations("promises.files.reason");
  const errorText = useErrorText();
  return (error) => {
    if (!(error instanceof ApiError) || error.code !== "invalid-input") return errorText(error).reason;
    return t(REASONS.find((known) => known === error.details.reason) ?? "other");
  };
}
