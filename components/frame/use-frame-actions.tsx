"use client";

import { Keyboard, Languages, LockKeyhole, LogOut, Moon, Sun, SunMoon } from "lucide-react";
import { useRouter } from "next/navigation";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { LOCALES } from "@/lib/i18n/locales";
import { useCarriedHref } from "./carried-filter";
import type { FrameControls } from "./frame-controls";
import { type NavigationEntry, navigationFor } from "./navigation";
import type { PaletteAction } from "./palette-actions";
import { THEMES } from "./preferences";
import { usePreferences } from "./preferences-context";
import { useViewActions } from "./use-view-actions";
import { useViewer } from "./viewer-context";

const THEME_ICONS = { system: SunMoon, light: Sun, dark: Moon } as const;

/** What the palette always offers: the pages, saved views, themes, languages, shortcuts, password, sign out. */
export function useFrameActions({ openShortcuts, openPassword }: FrameControls): readonly PaletteAction[] {
  const pages = usePageActions();
  const views = useViewActions();
  const preferences = usePreferenceActions();
  const t = useTranslations("frame");
  return useMemo(() => {
    const group = t("palette.groups.actions");
    const shortcuts = {
      id: "shortcuts",
      group,
      label: t("palette.shortcuts"),
      icon: <Keyboard />,
      run: openShortcuts,
    };
    const password = {
      id: "password",
      group,
      label: t("password.title"),
      icon: <LockKeyhole />,
      run: openPassword,
    };
    const leave = {
      id: "sign-out",
      group,
      label: t("account.signOut"),
      icon: <LogOut />,
      run: () => void signOut({ callbackUrl: "/sign-in" }),
    };
    return [...pages, ...views, ...preferences, shortcuts, password, leave];
  }, [pages, views, preferences, openShortcuts, openPassword, t]);
}

function usePageActions(): readonly PaletteAction[] {
  const t = useTranslations("frame");
  const router = useRouter();
  const { role } = useViewer();
  const hrefTo = useCarriedHref();
  return useMemo(() => {
    const toAction = (entry: NavigationEntry): PaletteAction => ({
      id: `page-${entry.key}`,
      group: t("palette.groups.pages"),
      label: t(`pages.${entry.key}`),
      icon: <entry.icon />,
      run: () => router.push(hrefTo(entry.href)),
    });
    return navigationFor(role)
      .flatMap((entry) => [entry, ...(entry.children ?? [])])
      .map(toAction);
  }, [t, router, role, hrefTo]);
}

function usePreferenceActions(): readonly PaletteAction[] {
  const t = useTranslations("frame");
  const { chooseTheme, chooseLocale } = usePreferences();
  return useMemo(() => {
    const group = t("palette.groups.actions");
    const themes = THEMES.map((theme) => {
      const Icon = THEME_ICONS[theme];
      const label = t("palette.theme", { theme: t(`themes.${theme}`) });
      return { id: `theme-${theme}`, group, label, icon: <Icon />, run: () => chooseTheme(theme) };
    });
    const languages = LOCALES.map((locale) => ({
      id: `language-${locale}`,
      group,
      label: t("palette.language", { language: t(`languages.${locale}`) }),
      icon: <Languages />,
      run: () => chooseLocale(locale),
    }));
    return [...themes, ...languages];
  }, [t, chooseTheme, chooseLocale]);
}
