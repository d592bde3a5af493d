"use client";

import { clsx } from "clsx";
import { Check, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Collection } from "react-aria-components/Collection";
import { ComboBox } from "react-aria-components/ComboBox";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Text } from "react-aria-components/Text";
import { FIELD, FIELD_BOX, FIELD_HINT, FIELD_LABEL } from "@/components/ui/field-classes";
import { OPTION } from "@/components/ui/menu-classes";
import { PopoverSurface } from "@/components/ui/popover";
import { sectionZones, zoneText } from "./time-zones";

interface TimeZoneFieldProps {
  /** IANA name. */
  readonly value: string;
  readonly hint: string;
  readonly onChange: (timeZone: string) => void;
}

/** One of the world's time zones, found by typing a part of its name. */
export function TimeZoneField({ value, hint, onChange }: TimeZoneFieldProps) {
  const t = useTranslations("settings.workspace");
  const sections = useMemo(() => sectionZones(Intl.supportedValuesOf("timeZone"), value), [value]);
  return (
    <ComboBox
      defaultItems={sections}
      value={value}
      onChange={(key) => {
        if (typeof key === "string") {
          onChange(key);
        }
      }}
      menuTrigger="focus"
      className={FIELD}
    >
      <Label className={FIELD_LABEL}>{t("timeZone")}</Label>
      <div className="relative">
        <Input spellCheck={false} className={clsx(FIELD_BOX, "pr-9")} />
        <AriaButton className="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded-md text-ink-faint hover:text-ink">
          <ChevronDown aria-hidden className="size-4" />
        </AriaButton>
      </div>
      <Text slot="description" className={FIELD_HINT}>
        {hint}
      </Text>
      <PopoverSurface className="w-(--trigger-width)">
        <ListBox
          items={sections}
          renderEmptyState={() => <p className="px-2 py-3 text-sm text-ink-soft">{t("noZone")}</p>}
          className="max-h-80 overflow-auto p-1 outline-none"
        >
          {(section) => (
            <ListBoxSection id={section.id}>
              <Header className="px-2 pt-2 pb-1 text-xs text-ink-faint">{t(`groups.${section.id}`)}</Header>
              <Collection items={section.zones.map((zone) => ({ zone }))}>
                {({ zone }) => (
                  <ListBoxItem id={zone} textValue={zoneText(zone)} className={OPTION}>
                    {({ isSelected }) => (
                      <>
                        <span className="flex-1">{zoneText(zone)}</span>
                        {isSelected ? <Check aria-hidden className="size-4 text-accent" /> : null}
                      </>
                    )}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </PopoverSurface>
    </ComboBox>
  );
}
