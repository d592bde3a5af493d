"use client";

import { CalendarDays, Check, ChevronDown } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Button } from "@/components/ui/button";
import { DateRangePicker, type IsoDateRange } from "@/components/ui/date-range-picker";
import { OPTION } from "@/components/ui/menu-classes";
import { Popover } from "@/components/ui/popover";
import { Switch } from "@/components/ui/switch";
import {
  type DateRange,
  daysOfRange,
  formatDateRange,
  parseDateRange,
  RELATIVE_RANGES,
} from "@/lib/domain/visits/rules/date-range";

interface RangePickerProps {
  /** The range as it stands in the URL. */
  readonly range: string;
  /** ISO day in the workspace's zone. */
  readonly today: string;
  readonly onChange: (range: string) => void;
  readonly comparison: { readonly isCompared: boolean; readonly onCompare: (is: boolean) => void } | null;
}

/** Which dates: one of the calendar's ranges, or any days; and whether to hold them against the period before. */
export function RangePicker({ range, today, onChange, comparison }: RangePickerProps) {
  const t = useTranslations("filter.range");
  const words = useTranslations("visits.range");
  const daysText = useDaysText(today);
  const parsed = parseDateRange(range);
  const text = typeof parsed === "string" ? words(parsed) : (parsed && daysText(parsed)) || words("custom");
  return (
    <Popover
      label={t("list")}
      className="w-72"
      placement="bottom start"
      trigger={
        <Button
          icon={<CalendarDays aria-hidden className="max-sm:hidden" />}
          aria-label={t("button", { range: text })}
          className="max-sm:min-w-0 max-sm:flex-1"
        >
          <span className="truncate">{text}</span>
          <ChevronDown aria-hidden className="text-ink-faint max-sm:ml-auto" />
        </Button>
      }
    >
      {({ close }) => {
        const choose = (chosen: string) => {
          close();
          onChange(chosen);
        };
        return (
          <div className="flex flex-col gap-3">
            <ListBox
              aria-label={t("list")}
              autoFocus
              escapeKeyBehavior="none"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[range]}
              onAction={(key) => choose(String(key))}
              onSelectionChange={(keys) => {
                const [key] = keys;
                if (keys !== "all" && key !== undefined) choose(String(key));
              }}
              className="-m-1 outline-none"
            >
              {RELATIVE_RANGES.map((id) => (
                <ListBoxItem key={id} id={id} textValue={words(id)} className={OPTION}>
                  {({ isSelected }) => (
                    <>
                      <span className="flex-1">{words(id)}</span>
                      <span className="tabular text-xs text-ink-faint">{daysText(id)}</span>
                      <Check aria-hidden className={isSelected ? "text-accent" : "invisible"} />
                    </>
                  )}
                </ListBoxItem>
              ))}
            </ListBox>
            <OwnDays range={range} today={today} onChoose={choose} />
            {comparison && range !== "all" ? (
              <Switch isSelected={comparison.isCompared} onChange={comparison.onCompare}>
                {t("compare")}
              </Switch>
            ) : null}
          </div>
        );
      }}
    </Popover>
  );
}

interface OwnDaysProps extends Pick<RangePickerProps, "range" | "today"> {
  readonly onChoose: (range: string) => void;
}

/** Two days of one's own; nothing is asked of the server while they are being typed. */
function OwnDays({ range, today, onChoose }: OwnDaysProps) {
  const t = useTranslations("filter.range");
  const [days, setDays] = useState<IsoDateRange | null>(() => {
    const shown = daysAt(parseDateRange(range) ?? "today", today) ?? { from: today, to: today };
    return { start: shown.from, end: shown.to };
  });
  const isRange = days !== null && parseDateRange(`${days.start}..${days.end}`) !== null;
  return (
    <div className="flex flex-col gap-2 border-line border-t pt-3">
      <DateRangePicker label={t("custom")} value={days} onChange={setDays} />
      <Button
        isDisabled={!isRange}
        onPress={() => days && onChoose(formatDateRange({ from: days.start, to: days.end }))}
      >
        {t("apply")}
      </Button>
    </div>
  );
}

/** Days of a range in a few letters: "15–21 nov"; nothing for all time. */
export function useDaysText(today: string): (range: DateRange) => string {
  const format = useFormatter();
  return (range) => {
    const days = daysAt(range, today);
    if (!days) return "";
    const isThisYear = days.from.slice(0, 4) === today.slice(0, 4);
    return format.dateTimeRange(new Date(days.from), new Date(days.to), {
      day: "numeric",
      month: "short",
      timeZone: "UTC",
      year: isThisYear ? undefined : "numeric",
    });
  };
}

function daysAt(range: DateRange, today: string): { from: string; to: string } | null {
  const days = daysOfRange(range, new Date(`${today}T12:00:00Z`), "UTC");
  return days && { from: days.from.toString(), to: days.to.toString() };
}
