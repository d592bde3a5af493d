import { expect, it } from "vitest";
import { resolveLocale } from "./locales";

it("keeps the language that the person chose", () => {
  expect(resolveLocale("en", "es-CO")).toBe("en");
});

it.each([
  ["es-CO,es;q=0.9,en;q=0.8", "es-CO"],
  ["es-419,es;q=0.9", "es-MX"],
  ["en-US,en;q=0.9", "en"],
  ["pt-BR,en;q=0.4,es;q=0.7", "es-MX"],
  ["en;q=0", "es-MX"],
  ["zh", "es-MX"],
  [null, "es-MX"],
] as const)("answers a browser that asks for %s with %s", (header, locale) => {
  expect(resolveLocale(undefined, header)).toBe(locale);
});

it("ignores a cookie with a language that does not exist", () => {
  expect(resolveLocale("xx", "en")).toBe("en");
});
