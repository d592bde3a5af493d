export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Absent means: as the system. */
export const THEME_COOKIE = "atalaya-theme";
export const RAIL_COOKIE = "atalaya-rail";

export function toTheme(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? "system";
}
