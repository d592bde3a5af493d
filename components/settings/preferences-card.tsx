"use client";

import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFrameControls } from "@/components/frame/frame-controls";
import { THEMES } from "@/components/frame/preferences";
import { usePreferences } from "@/components/frame/preferences-context";
import { setSingleKeysEnabled, useSingleKeysEnabled } from "@/components/frame/single-keys-setting";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { SelectField } from "@/components/ui/select-field";
import { Switch } from "@/components/ui/switch";
import { LOCALES } from "@/lib/i18n/locales";

/** The reader's own language, theme and keys, each at once and in this browser; and their password. */
export function PreferencesCard() {
  const t = useTranslations();
  const { locale, chooseLocale } = usePreferences();
  const { openPassword } = useFrameControls();
  const hasSingleKeys = useSingleKeysEnabled();
  return (
    <Card title={t("settings.preferences.title")}>
      <div className="flex flex-col gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            label={t("frame.account.language")}
            options={LOCALES.map((id) => ({ id, label: t(`frame.languages.${id}`) }))}
            value={locale}
            onChange={chooseLocale}
          />
          <ThemeChoice />
        </div>
        <div className="flex flex-col gap-1">
          <Switch isSelected={hasSingleKeys} onChange={setSingleKeysEnabled}>
            {t("frame.shortcuts.enabled")}
          </Switch>
          <p className="text-xs text-ink-faint">{t("frame.shortcuts.enabledHint")}</p>
        </div>
        <div>
          <Button icon={<LockKeyhole aria-hidden />} onPress={openPassword}>
            {t("frame.password.title")}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function ThemeChoice() {
  const t = useTranslations("frame");
  const { theme, chooseTheme } = usePreferences();
  // The server's answer brings the choice back a moment later; until then the press must show.
  const [chosen, setChosen] = useState(theme);
  return (
    <div className="flex flex-col items-start gap-1">
      <span className="text-sm font-medium">{t("account.theme")}</span>
      <SegmentedControl
        label={t("account.theme")}
        segments={THEMES.map((id) => ({ id, label: t(`themes.${id}`) }))}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          chooseTheme(next);
        }}
      />
    </div>
  );
}
