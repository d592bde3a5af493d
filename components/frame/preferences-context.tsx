"use client";

import { useLocale } from "next-intl";
import { createContext, type ReactNode, startTransition, useContext } from "react";
import { type AppLocale, toAppLocale } from "@/lib/i18n/locales";
import type { Theme } from "./preferences";
import { setLocale, setTheme } from "./preferences-actions";

const ThemeContext = createContext<Theme>("system");

interface PreferencesProviderProps {
  readonly theme: Theme;
  readonly children: ReactNode;
}

export function PreferencesProvider({ theme, children }: PreferencesProviderProps) {
  return <ThemeContext value={theme}>{children}</ThemeContext>;
}

interface Preferences {
  readonly theme: Theme;
  readonly locale: AppLocale;
  readonly chooseTheme: (theme: Theme) => void;
  readonly chooseLocale: (locale: AppLocale) => void;
}

/** The viewer's theme and language, and how to change them. */
export function usePreferences(): Preferences {
  const theme = useContext(ThemeContext);
  const locale = toAppLocale(useLocale());
  return { theme, locale, chooseTheme, chooseLocale };
}

function chooseTheme(theme: Theme): void {
  // The page changes at once; the server writes the same attribute on its next answer.
  if (theme === "system") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
  startTransition(() => setTheme(theme));
}

function chooseLocale(locale: AppLocale): void {
  startTransition(() => setLocale(locale));
}
