/**
 * The languages of the screens, and the tag with which each formats. English formats as en-GB so that a
 * date reads DD/MM/YYYY in every language.
 */
export const LOCALES = ["es-MX", "es-CO", "en"] as const;
export type AppLocale = (typeof LOCALES)[number];

const DEFAULT_LOCALE: AppLocale = "es-MX";
export const LOCALE_COOKIE = "atalaya-locale";

export const FORMAT_TAG = { "es-MX": "es-MX", "es-CO": "es-CO", en: "en-GB" } as const satisfies Record<
  AppLocale,
  string
>;
export type FormatTag = (typeof FORMAT_TAG)[AppLocale];

function isAppLocale(value: string | undefined): value is AppLocale {
  return LOCALES.some((locale) => locale === value);
}

/** From what next-intl's `useLocale` answers (a format tag) back to the chosen language. */
export function toAppLocale(tag: string): AppLocale {
  return LOCALES.find((locale) => FORMAT_TAG[locale] === tag) ?? DEFAULT_LOCALE;
}

/** The choice in the cookie, else the best of `Accept-Language`, else es-MX. */
export function resolveLocale(cookie: string | undefined, acceptLanguage: string | null): AppLocale {
  if (isAppLocale(cookie)) {
    return cookie;
  }
  for (const tag of byPreference(acceptLanguage ?? "")) {
    const match = matchTag(tag);
    if (match) {
      return match;
    }
  }
  return DEFAULT_LOCALE;
}

function byPreference(acceptLanguage: string): string[] {
  return acceptLanguage
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return { tag: tag.toLowerCase(), weight: weight ? Number(weight.trim().slice(2)) : 1 };
    })
    .filter(({ tag, weight }) => tag !== "" && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}

function matchTag(tag: string): AppLocale | null {
  if (tag === "es-co") {
    return "es-CO";
  }
  const language = tag.split("-")[0];
  if (language === "es") {
    return "es-MX";
  }
  return language === "en" ? "en" : null;
}
