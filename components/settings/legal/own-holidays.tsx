"use client";

import { Plus, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";
import type { OwnHoliday } from "@/lib/domain/truth/schema";

interface OwnHolidaysProps {
  readonly country: string;
  readonly holidays: readonly OwnHoliday[];
  readonly onChange: (holidays: readonly OwnHoliday[]) => void;
}

/** Further days on which nobody is visited, each with its reason. */
export function OwnHolidays({ country, holidays, onChange }: OwnHolidaysProps) {
  const t = useTranslations("truth.settings");
  const format = useFormatter();
  const [day, setDay] = useState<string | null>(null);
  const [name, setName] = useState("");
  const canAdd = day !== null && name.trim() !== "" && !holidays.some((holiday) => holiday.day === day);
  const add = () => {
    if (day === null) return;
    onChange([...holidays, { day, name: name.trim() }].sort((a, b) => a.day.localeCompare(b.day)));
    setDay(null);
    setName("");
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2" aria-label={`${t("ownHolidays")}, ${country}`}>
      <legend className="text-sm font-medium">{t("ownHolidays")}</legend>
      {holidays.length === 0 ? <p className="text-sm text-ink-faint">{t("noOwn")}</p> : null}
      <ul className="flex flex-col gap-1">
        {holidays.map((holiday) => (
          <li key={holiday.day} className="flex items-center gap-2 text-sm">
            <span className="tabular w-24 shrink-0">
              {format.dateTime(new Date(`${holiday.day}T00:00:00Z`), {
                day: "2-digit",
                month: "2-digit",
                year: "numeric",
                timeZone: "UTC",
              })}
            </span>
            <span className="min-w-0 flex-1 truncate">{holiday.name}</span>
            <IconButton
              label={t("removeOwn", { name: holiday.name })}
              icon={<X aria-hidden />}
              onPress={() => onChange(holidays.filter((each) => each.day !== holiday.day))}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-end gap-2">
        <div className="w-40">
          <DateField label={t("ownDay")} value={day} onChange={setDay} />
        </div>
        <div className="min-w-40 flex-1">
          <TextField label={t("ownName")} value={name} onChange={setName} maxLength={80} />
        </div>
        <Button icon={<Plus aria-hidden />} isDisabled={!canAdd} onPress={add}>
          {t("addOwn")}
        </Button>
      </div>
    </fieldset>
  );
}
