import { createTranslator } from "use-intl/core";
import type { AccountExportWords, ExportWords } from "@/lib/domain/exports/schema";
import { loadMessages } from "./load-messages";
import { type AppLocale, FORMAT_TAG, LOCALES } from "./locales";

const KNOWN_PRODUCTS = ["1", "2", "3"] as const;

/** The words of an exported file in a language; an unknown one is es-MX. Works in every process. */
export async function loadExportWords(language: string): Promise<ExportWords> {
  const locale = LOCALES.find((known) => known === language) ?? LOCALES[0];
  const messages = await loadMessages(locale);
  const visits = createTranslator({ locale: FORMAT_TAG[locale], messages, namespace: "visits" });
  const table = createTranslator({ locale: FORMAT_TAG[locale], messages, namespace: "visitTable" });
  const filter = createTranslator({ locale: FORMAT_TAG[locale], messages, namespace: "filter" });
  const words = createTranslator({ locale: FORMAT_TAG[locale], messages, namespace: "exports.file" });
  return {
    sheet: words("sheet"),
    fileNoun: words("fileNoun"),
    everything: words("everything"),
    latitude: words("latitude"),
    longitude: words("longitude"),
    accounts: accountWords(FORMAT_TAG[locale], messages),
    unassigned: visits("unassignedPortfolio"),
    yes: visits("yes"),
    no: visits("no"),
    column: (column) => (column === "duration" ? words("durationMinutes") : table(`columns.${column}`)),
    outcome: (outcome) => visits(`outcome.${outcome}`),
    flag: (flag) => filter(`flag.${flag}`),
    product: (id) => {
      const known = KNOWN_PRODUCTS.find((product) => product === String(id));
      return known ? visits(`product.${known}`) : visits("product.other", { id: String(id) });
    },
  };
}

function accountWords(
  locale: (typeof FORMAT_TAG)[AppLocale],
  messages: Awaited<ReturnType<typeof loadMessages>>,
): AccountExportWords {
  const list = createTranslator({ locale, messages, namespace: "accountList" });
  const fields = createTranslator({ locale, messages, namespace: "accountFields" });
  const codes = (field: "currencyCode" | "productID", code: string) => {
    const known = ["MX", "US", "1", "2", "3"].includes(code);
    return known ? fields(`code.${field}.${code}` as "code.productID.1") : code;
  };
  return {
    sheet: list("reference.sheet"),
    fileNoun: list("title").toLowerCase(),
    column: (column) => list(`columns.${column}`),
    field: (field) => fields(`label.${field}`),
    currency: (code) => codes("currencyCode", code),
    product: (productId) => codes("productID", String(productId)),
    sendStatus: (status) => list(`sendStatus.${status}`),
    active: list("option.active"),
    inactive: list("option.inactive"),
  };
}
