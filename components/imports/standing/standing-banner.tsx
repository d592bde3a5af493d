"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/link";
import type { ImportDetail } from "@/lib/domain/imports/schema/ledger";
import { useAnswerWords } from "../use-answer-words";
import { RefusedBanner } from "./refused-banner";

const PAUSES = ["person", "locked-out", "no-answer"] as const;

/** Why an import is not moving, and what to do about it; nothing while all is well. */
export function StandingBanner({ entry }: { readonly entry: ImportDetail }) {
  const t = useTranslations("imports");
  if (entry.status === "paused") {
    return entry.pauseReason === "refused" ? <RefusedBanner entry={entry} /> : <PauseBanner entry={entry} />;
  }
  if (entry.status !== "sending") return null;
  if (entry.failuresInARow > 0 && entry.lastTrouble) return <SlowBanner entry={entry} />;
  if (entry.aheadCount > 0) return <Banner>{t("behind", { count: entry.aheadCount })}</Banner>;
  return entry.requestCount === 0 ? <Banner>{t("preparing")}</Banner> : null;
}

function PauseBanner({ entry }: { readonly entry: ImportDetail }) {
  const t = useTranslations("imports.paused");
  const isAdmin = useViewer().role === "admin";
  const reason = PAUSES.find((known) => known === entry.pauseReason) ?? "no-answer";
  const isOurs = reason === "locked-out";
  return (
    <Banner
      tone={reason === "person" ? "info" : "danger"}
      title={t(`${reason}.title`)}
      action={
        isOurs && isAdmin ? <ButtonLink href="/settings/kobra">{t("toSettings")}</ButtonLink> : undefined
      }
    >
      <p className="text-pretty">{t(`${reason}.text`)}</p>
      {reason === "person" ? null : <LastAnswer entry={entry} />}
    </Banner>
  );
}

function SlowBanner({ entry }: { readonly entry: ImportDetail }) {
  const t = useTranslations("imports.slow");
  return (
    <Banner tone="warn" title={t("title")}>
      <p className="text-pretty">{t("text", { count: entry.failuresInARow })}</p>
      <LastAnswer entry={entry} />
    </Banner>
  );
}

function LastAnswer({ entry }: { readonly entry: ImportDetail }) {
  const t = useTranslations("imports.paused");
  const words = useAnswerWords();
  return entry.lastTrouble ? (
    <p className="mt-1 text-xs text-ink-soft wrap-anywhere">
      {t("last", { answer: words(entry.lastTrouble) })}
    </p>
  ) : null;
}
