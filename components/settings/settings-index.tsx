"use client";

import { ChevronRight } from "lucide-react";
import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { navigationFor } from "@/components/frame/navigation";
import { useViewer } from "@/components/frame/viewer-context";
import { PageHeader } from "@/components/ui/page-header";
import { PreferencesCard } from "./preferences-card";

const LINES = [
  "users",
  "portfolios",
  "webhookKeys",
  "wolkvox",
  "crm",
  "typifications",
  "kobra",
  "questions",
  "legalHours",
  "workspace",
  "api",
] as const;

/** The way to each page of settings that the reader may open, and their own preferences. */
export function SettingsIndex() {
  const t = useTranslations();
  const { role } = useViewer();
  const pages = navigationFor(role).find(({ key }) => key === "settings")?.children ?? [];
  return (
    <>
      <PageHeader title={t("frame.pages.settings")} description={t("settings.index.description")} />
      <div className="flex flex-col gap-4">
        <PreferencesCard />
        <nav aria-label={t("frame.sections", { parent: t("frame.pages.settings") })}>
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {pages.map(({ key, href, icon: Icon }) => {
              const line = LINES.find((candidate) => candidate === key);
              return (
                <li key={key}>
                  <NextLink
                    href={href}
                    className="flex h-full items-start gap-3 rounded-md border border-line bg-surface p-4 no-underline transition-colors hover:border-line-strong hover:bg-hover"
                  >
                    <span className="flex size-9 shrink-0 items-center justify-center rounded-md bg-accent-soft text-accent-strong">
                      <Icon aria-hidden className="size-5" />
                    </span>
                    <span className="flex min-w-0 flex-1 flex-col">
                      <span className="font-semibold">{t(`frame.pages.${key}`)}</span>
                      {line ? (
                        <span className="text-sm text-pretty text-ink-soft">
                          {t(`settings.index.${line}`)}
                        </span>
                      ) : null}
                    </span>
                    <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
                  </NextLink>
                </li>
              );
            })}
          </ul>
        </nav>
      </div>
    </>
  );
}
