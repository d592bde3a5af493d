"use client";

import "./globals.css";
import { useSyncExternalStore } from "react";
import { buttonClass } from "@/components/ui/button-classes";
import englishCommon from "@/lib/i18n/messages/en/common.json";
import english from "@/lib/i18n/messages/en/errors.json";
import spanishCommon from "@/lib/i18n/messages/es/common.json";
import spanish from "@/lib/i18n/messages/es/errors.json";

const TEXTS = {
  es: { ...spanish.page, retry: spanishCommon.actions.retry },
  en: { ...english.page, retry: englishCommon.actions.retry },
} as const;

const NEVER = () => () => undefined;

interface GlobalErrorProps {
  readonly error: Error & { readonly digest?: string };
  readonly retry: () => void;
}

/** Shown when the layout itself failed: no providers, so the texts come straight from their files. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const language = useSyncExternalStore<"es" | "en">(
    NEVER,
    () => (navigator.language.startsWith("en") ? "en" : "es"),
    () => "es",
  );
  const text = TEXTS[language];
  return (
    <html lang={language}>
      <body>
        <title>{text.title}</title>
        <main className="flex min-h-dvh flex-col items-center justify-center gap-1 p-4 text-center">
          <h1 className="text-lg font-semibold">{text.title}</h1>
          <p role="alert" className="max-w-sm text-sm text-ink-soft">
            {text.reason} {text.advice}
          </p>
          <button type="button" onClick={retry} className={buttonClass("primary", "mt-3")}>
            {text.retry}
          </button>
          {error.digest ? <p className="mt-2 font-mono text-xs text-ink-faint">{error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}
