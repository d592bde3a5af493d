"use client";

import { useFormatter, useTranslations } from "next-intl";

interface LocalTimeProps {
  /** ISO instant. */
  readonly at: string;
  /** IANA zone of the place. */
  readonly timeZone: string;
  readonly style?: "short" | "full";
}

/** A visit's own local time; the reader's time and UTC on hover. */
export function LocalTime({ at, timeZone, style = "short" }: LocalTimeProps) {
  const format = useFormatter();
  const t = useTranslations("visits");
  const instant = new Date(at);
  const parts = {
    day: "2-digit",
    month: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  } as const;
  const text = format.dateTime(
    instant,
    style === "short" ? { ...parts, timeZone } : { ...parts, year: "numeric", second: "2-digit", timeZone },
  );
  const readerZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const title = t("time.elsewhere", {
    reader: format.dateTime(instant, { ...parts, timeZone: readerZone }),
    readerZone,
    utc: format.dateTime(instant, { ...parts, timeZone: "UTC" }),
  });
  return (
    <time dateTime={at} title={title} suppressHydrationWarning>
      {text}
    </time>
  );
}
