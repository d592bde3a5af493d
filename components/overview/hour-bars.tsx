"use client";

import { useFormatter, useTranslations } from "next-intl";

/** Visits by hour as bars; a screen reader gets them as a table. */
export function HourBars({ byHour }: { readonly byHour: readonly number[] }) {
  const t = useTranslations("overview");
  const format = useFormatter();
  const most = Math.max(1, ...byHour);
  return (
    <>
      <div aria-hidden className="flex h-36 items-end lg:h-52 gap-[3px]">
        {byHour.map((count, hour) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the hour
            key={hour}
            className="flex h-full flex-1 flex-col justify-end"
            title={t("hourTitle", { hour, count })}
          >
            <div
              className="rounded-t-[3px] bg-accent transition-[height] duration-150"
              style={{
                height: count === 0 ? 2 : `${(count / most) * 100}%`,
                opacity: count === 0 ? 0.25 : 1,
              }}
            />
          </div>
        ))}
      </div>
      <div aria-hidden className="tabular mt-1 grid grid-cols-4 text-xs text-ink-faint">
        {[0, 6, 12, 18].map((hour) => (
          <span key={hour}>{String(hour).padStart(2, "0")}:00</span>
        ))}
      </div>
      <table className="sr-only">
        <caption>{t("byHour")}</caption>
        <tbody>
          {byHour.map((count, hour) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the index is the hour
            <tr key={hour}>
              <th scope="row">{String(hour).padStart(2, "0")}:00</th>
              <td>{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
