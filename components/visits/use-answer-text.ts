"use client";

import { useFormatter, useTranslations } from "next-intl";
import { readBoolean, readNumber } from "@/lib/core/loose-values";
import type { ChecklistAnswerDto } from "@/lib/domain/visits/schema";

/** Kobra's answerTypeID (contracts/kobra-visits.md). */
const NUMERIC = 3;
const DECIMAL = 4;
const DATE = 5;
const CHECKBOX = 6;
const SWITCH = 8;
const TIME = 10;

type Format = ReturnType<typeof useFormatter>;

/** An answer in the reader's words by its type; null where it was not answered. Unreadable values stay as they came. */
export function useAnswerText(): (answer: ChecklistAnswerDto) => string | null {
  const t = useTranslations("checklist");
  const format = useFormatter();
  return ({ value, answerTypeId }) => {
    if (value === null) return null;
    switch (answerTypeId) {
      case SWITCH:
      case CHECKBOX: {
        const isYes = readBoolean(value);
        return isYes === null ? value : t(isYes ? "yes" : "no");
      }
      case DATE:
        return formatDay(value, format) ?? value;
      case TIME:
        return /^([01]?\d|2[0-3]):[0-5]\d/.exec(value)?.[0] ?? value;
      case NUMERIC:
        return formatNumber(value, 0, format);
      case DECIMAL:
        return formatNumber(value, 2, format);
      default:
        return value;
    }
  };
}

function formatNumber(value: string, minimumFractionDigits: number, format: Format): string {
  const number = readNumber(value);
  return number === null ? value : format.number(number, { minimumFractionDigits, maximumFractionDigits: 6 });
}

/** `YYYY-MM-DD`, with or without a time, as a calendar day: no zone takes part. */
function formatDay(value: string, format: Format): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})\b/.exec(value) ?? [];
  if (!year) return null;
  const midnight = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = midnight.getUTCMonth() === Number(month) - 1;
  return isReal
    ? format.dateTime(midnight, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" })
    : null;
}
