"use client";

import { useFormatter, useTranslations } from "next-intl";
import { dayText } from "@/components/accounts/day-text";
import type { RouteSheet } from "@/lib/domain/revisits/schema";

interface RouteStopProps {
  readonly stop: RouteSheet["stops"][number];
  /** From 1. */
  readonly number: number;
  /** The sheet's day: a stop of another one says so. */
  readonly day: string;
}

/** One stop: when, whom, where, which phone, what was said, and room for a note by hand. */
export function RouteStop({ stop, number, day }: RouteStopProps) {
  const t = useTranslations("revisits.sheet");
  const tVisits = useTranslations("visits");
  const format = useFormatter();
  const { windows, clientName, externalId, address, lat, lng, phones, comment, distanceM, on, tag } = stop;
  const said = [tVisits(`outcome.${stop.outcome}`), tag, comment].filter(Boolean).join(" · ");
  return (
    <li className="grid break-inside-avoid grid-cols-[2rem_minmax(0,1fr)] gap-x-2 px-4 py-3 sm:grid-cols-[2rem_8rem_minmax(0,1fr)_10rem] print:grid-cols-[2rem_7rem_minmax(0,1fr)_10rem] print:px-0 print:py-2">
      <p className="tabular text-lg font-semibold">{number}</p>
      <div className="tabular text-sm max-sm:col-start-2 print:col-start-auto">
        {windows.length === 0 ? <p className="text-ink-soft">{t("anyTime")}</p> : null}
        {windows.map(([from, to]) => (
          <p key={`${from}${to}`} className="font-medium">
            {from}–{to}
          </p>
        ))}
        {on !== null && on !== day ? (
          <p className="text-xs font-medium text-danger">{t("since", { day: dayText(format, on) })}</p>
        ) : null}
        {distanceM === null ? null : (
          <p className="text-xs text-ink-soft">{t("fromBefore", { metres: Math.round(distanceM) })}</p>
        )}
      </div>
      <div className="min-w-0 text-sm max-sm:col-start-2 print:col-start-auto">
        <p className="text-base font-medium break-words">
          {clientName ?? tVisits("unknownClient")}
          {externalId ? <span className="ml-2 font-mono text-xs font-normal">{externalId}</span> : null}
        </p>
        <p className="break-words">
          {address ?? (lat === null ? t("noPlace") : null)}
          {lat !== null && lng !== null ? (
            <span className="tabular ml-1 font-mono text-xs text-ink-soft">
              {lat.toFixed(5)}, {lng.toFixed(5)}
            </span>
          ) : null}
        </p>
        {phones.length > 0 ? <p className="tabular">{t("phones", { phones: phones.join(" · ") })}</p> : null}
        <p className="text-pretty break-words text-ink-soft">{said}</p>
      </div>
      <div
        aria-hidden
        className="hidden min-h-14 border-line-strong border-b border-dotted text-xs text-ink-faint print:block"
      >
        {t("notes")}
      </div>
    </li>
  );
}
