"use client";

import { useFormatter } from "next-intl";
import { useAge } from "./use-age";

interface RelativeTimeProps {
  /** ISO 8601 with offset, or a Date. */
  readonly at: string | Date;
}

/** "hace 12 s", with the full moment on hover. */
export function RelativeTime({ at }: RelativeTimeProps) {
  const format = useFormatter();
  const { text } = useAge(at);
  const moment = new Date(at);
  return (
    <time dateTime={moment.toISOString()} title={format.dateTime(moment, "momentZoned")}>
      {text}
    </time>
  );
}
