"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { LOCALE_COOKIE, LOCALES } from "@/lib/i18n/locales";
import { RAIL_COOKIE, THEME_COOKIE, THEMES } from "./preferences";

const ONE_YEAR_S = 365 * 24 * 60 * 60;

/** Server actions can be called by anyone, so each checks its argument; all they change is a cookie. */
export async function setTheme(theme: string): Promise<void> {
  const chosen = z.enum(THEMES).parse(theme);
  await writeCookie(THEME_COOKIE, chosen === "system" ? null : chosen);
}

export async function setLocale(locale: string): Promise<void> {
  await writeCookie(LOCALE_COOKIE, z.enum(LOCALES).parse(locale));
}

export async function setRailCollapsed(isCollapsed: boolean): Promise<void> {
  await writeCookie(RAIL_COOKIE, z.boolean().parse(isCollapsed) ? "collapsed" : null);
}

async function writeCookie(name: string, value: string | null): Promise<void> {
  const store = await cookies();
  if (value === null) {
    store.delete(name);
    return;
  }
  store.set(name, value, { path: "/", maxAge: ONE_YEAR_S, sameSite: "lax", httpOnly: true });
}
