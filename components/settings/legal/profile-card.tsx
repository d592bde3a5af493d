"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { OwnHolidays } from "./own-holidays";
import { type DayForm, isDayGood, type ProfileForm } from "./rules-form";

const WEEKDAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

interface ProfileCardProps {
  readonly profile: ProfileForm;
  readonly onChange: (profile: ProfileForm) => void;
}

/** One country's hours, day by day, and its days without visits. */
export function ProfileCard({ profile, onChange }: ProfileCardProps) {
  const t = useTranslations("truth");
  const country = t(`country.${profile.country}`);
  return (
    <Card title={t("settings.hoursOf", { country })}>
      <p className="pb-3 text-sm text-pretty text-ink-soft">{t(`settings.law.${profile.country}`)}</p>
      <ul className="flex flex-col divide-y divide-line">
        {WEEKDAYS.map((weekday, index) => {
          const day = profile.week[index];
          return day ? (
            <DayRow
              key={weekday}
              name={t(`settings.days.${weekday}`)}
              day={day}
              onChange={(changed) =>
                onChange({
                  ...profile,
                  week: profile.week.map((each, at) => (at === index ? changed : each)),
                })
              }
            />
          ) : null;
        })}
      </ul>
      <div className="flex flex-col gap-4 border-line border-t pt-4">
        {profile.country === "CO" ? (
          <div>
            <Checkbox
              isSelected={profile.isClosedOnHolidays}
              onChange={(isClosedOnHolidays) => onChange({ ...profile, isClosedOnHolidays })}
            >
              {t("settings.holidays")}
            </Checkbox>
            <p className="pl-6 text-xs text-pretty text-ink-soft">{t("settings.holidaysHint")}</p>
          </div>
        ) : null}
        <OwnHolidays
          country={country}
          holidays={profile.ownHolidays}
          onChange={(ownHolidays) => onChange({ ...profile, ownHolidays })}
        />
      </div>
    </Card>
  );
}

interface DayRowProps {
  readonly name: string;
  readonly day: DayForm;
  readonly onChange: (day: DayForm) => void;
}

function DayRow({ name, day, onChange }: DayRowProps) {
  const t = useTranslations("truth.settings");
  const isBad = !isDayGood(day);
  return (
    <li className="grid min-h-12 grid-cols-[minmax(6rem,1fr)_auto] items-center gap-x-3 py-1.5">
      <Checkbox
        isSelected={day.isOpen}
        onChange={(isOpen) => onChange({ ...day, isOpen })}
        aria-label={t("isOpen", { day: name })}
      >
        {name}
      </Checkbox>
      {day.isOpen ? (
        <span className="flex items-center gap-2">
          <HourField
            label={t("fromOf", { day: name })}
            value={day.from}
            isBad={isBad}
            onChange={(from) => onChange({ ...day, from })}
          />
          <span aria-hidden className="text-ink-faint">
            –
          </span>
          <HourField
            label={t("toOf", { day: name })}
            value={day.to}
            isBad={isBad}
            onChange={(to) => onChange({ ...day, to })}
          />
        </span>
      ) : (
        <span className="text-sm text-ink-faint">{t("closed")}</span>
      )}
      {isBad ? <p className="col-span-2 pt-1 text-xs text-danger">{t("refusedHours")}</p> : null}
    </li>
  );
}

interface HourFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isBad: boolean;
  readonly onChange: (value: string) => void;
}

function HourField({ label, value, isBad, onChange }: HourFieldProps) {
  return (
    <span className="w-20 [&_label]:sr-only">
      <TextField
        label={label}
        value={value}
        isInvalid={isBad}
        onChange={onChange}
        inputProps={{ inputMode: "numeric", maxLength: 5 }}
      />
    </span>
  );
}
