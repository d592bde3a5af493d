"use client";

import { Keyboard, LockKeyhole, LogOut } from "lucide-react";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { Menu, MenuItem, MenuSection, MenuSeparator } from "@/components/ui/menu";
import { LOCALES } from "@/lib/i18n/locales";
import { useFrameControls } from "./frame-controls";
import { THEMES } from "./preferences";
import { usePreferences } from "./preferences-context";
import { useViewer } from "./viewer-context";

/** Who is signed in, their theme and language, and the way out. */
export function UserMenu() {
  const t = useTranslations();
  const viewer = useViewer();
  const { openShortcuts, openPassword } = useFrameControls();
  return (
    <Menu
      label={t("frame.account.menu")}
      trigger={
        <AriaButton
          aria-label={`${t("frame.account.menu")}: ${viewer.name}`}
          className="flex size-8 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-strong pointer-coarse:size-9"
        >
          {initialsOf(viewer.name)}
        </AriaButton>
      }
    >
      <MenuSection title={`${viewer.name} · ${t(`common.roles.${viewer.role}`)}`}>
        <MenuItem
          label={t("frame.palette.shortcuts")}
          icon={<Keyboard aria-hidden />}
          onAction={openShortcuts}
        />
        <MenuItem
          label={t("frame.password.title")}
          icon={<LockKeyhole aria-hidden />}
          onAction={openPassword}
        />
      </MenuSection>
      <ThemeSection />
      <LanguageSection />
      <MenuSeparator />
      <MenuItem
        label={t("frame.account.signOut")}
        icon={<LogOut aria-hidden />}
        onAction={() => signOut({ callbackUrl: "/sign-in" })}
      />
    </Menu>
  );
}

function ThemeSection() {
  const t = useTranslations("frame");
  const { theme, chooseTheme } = usePreferences();
  return (
    <MenuSection
      title={t("account.theme")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[theme]}
      onSelectionChange={(keys) => {
        const chosen = THEMES.find((candidate) => keys === "all" || keys.has(candidate));
        if (chosen) {
          chooseTheme(chosen);
        }
      }}
    >
      {THEMES.map((candidate) => (
        <MenuItem key={candidate} id={candidate} label={t(`themes.${candidate}`)} />
      ))}
    </MenuSection>
  );
}

function LanguageSection() {
  const t = useTranslations("frame");
  const { locale, chooseLocale } = usePreferences();
  return (
    <MenuSection
      title={t("account.language")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[locale]}
      onSelectionChange={(keys) => {
        const chosen = LOCALES.find((candidate) => keys === "all" || keys.has(candidate));
        if (chosen) {
          chooseLocale(chosen);
        }
      }}
    >
      {LOCALES.map((candidate) => (
        <MenuItem key={candidate} id={candidate} label={t(`languages.${candidate}`)} />
      ))}
    </MenuSection>
  );
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.at(0)?.toLocaleUpperCase() ?? "")
    .join("");
}
