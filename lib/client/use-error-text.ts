"use client";

import { useTranslations } from "next-intl";
import { ApiError } from "./api-error";

export interface ErrorText {
  readonly title: string;
  readonly reason: string;
  readonly advice: string;
  readonly reference: string | null;
}

const KNOWN_CODES = [
  "offline",
  "unreadable",
  "invalid-input",
  "not-signed-in",
  "not-allowed",
  "cross-site",
  "not-found",
  "conflict",
  "too-large",
  "too-many-requests",
  "unavailable",
] as const;

/** Puts an error in the reader's words: what happened, why, what to do. Spread it into `ErrorState`. */
export function useErrorText(): (error: unknown) => ErrorText {
  const t = useTranslations("errors");
  return (error) => {
    const code =
      KNOWN_CODES.find((known) => error instanceof ApiError && known === error.code) ?? "unexpected";
    return {
      title: t(`${code}.title`),
      reason: t(`${code}.reason`),
      advice: t(`${code}.advice`),
      reference: error instanceof ApiError ? error.reference : null,
    };
  };
}
