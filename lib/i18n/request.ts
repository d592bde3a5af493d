import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { formats } from "./formats";
import { loadMessages } from "./load-messages";
import { FORMAT_TAG, LOCALE_COOKIE, resolveLocale } from "./locales";
import { workspaceTimeZone } from "./time-zone";

/** What next-intl uses for one request: no locale in the path, the choice lives in a cookie. */
export default getRequestConfig(async () => {
  const cookie = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = resolveLocale(cookie, (await headers()).get("accept-language"));
  return {
    locale: FORMAT_TAG[locale],
    messages: await loadMessages(locale),
    timeZone: await workspaceTimeZone(),
    formats,
    now: new Date(),
  };
});
