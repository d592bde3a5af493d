"use client";

import { CircleCheck, ClockAlert, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { DrawerSection } from "@/components/ui/drawer-section";
import { Link } from "@/components/ui/link";
import type { VisitDetail } from "@/lib/domain/visits/schema";
import { FLAG_ICON } from "./flag-style";
import { useFlagSentence } from "./use-flag-sentence";

/** What makes one doubt the visit, each flag with its numbers, and the way to its evidence sheet. */
export function VisitTruth({ visit }: { readonly visit: VisitDetail }) {
  const t = useTranslations("truth");
  return (
    <DrawerSection
      title={t("title")}
      actions={
        <Link href={`/visits/${visit.id}/evidence`}>
          <span className="inline-flex items-center gap-1.5 text-sm">
            <Printer aria-hidden className="size-4" />
            {t("evidence")}
          </span>
        </Link>
      }
    >
      <FlagList visit={visit} />
    </DrawerSection>
  );
}

/** The flags as sentences; says so where there is none, or where the clock could not be read. */
export function FlagList({ visit }: { readonly visit: VisitDetail }) {
  const t = useTranslations("truth");
  const { flags, flagFacts, isJudged } = visit;
  const unknown = flagFacts.clock_unknown;
  if (flags.length === 0 && !unknown) {
    return (
      <p className="flex items-center gap-2 text-sm text-ink-soft">
        {isJudged ? <CircleCheck aria-hidden className="size-4 shrink-0 text-good" /> : null}
        {t(isJudged ? "none" : "waiting")}
      </p>
    );
  }
  return (
    <ul className="flex flex-col gap-2.5">
      {flags.map((flag) => (
        <FlagEntry key={flag} flag={flag} visit={visit} />
      ))}
      {unknown ? (
        <li className="flex gap-2.5 text-sm">
          <ClockAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
          <span>
            <span className="block font-medium">{t("clock.title")}</span>
            <span className="block text-ink-soft">{t(`clock.${unknown.reason}`)}</span>
          </span>
        </li>
      ) : null}
    </ul>
  );
}

interface FlagEntryProps {
  readonly flag: VisitDetail["flags"][number];
  readonly visit: VisitDetail;
}

function FlagEntry({ flag, visit }: FlagEntryProps) {
  const t = useTranslations("truth");
  const sentence = useFlagSentence();
  const Icon = FLAG_ICON[flag];
  const { impossible_speed: speed, same_spot: spot } = visit.flagFacts;
  const other = flag === "same_spot" ? spot?.visitIds[0] : undefined;
  return (
    <li className="flex gap-2.5 text-sm">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
      <span className="min-w-0">
        <span className="block font-medium">{t(`flag.${flag}`)}</span>
        <span className="block text-pretty text-ink-soft">{sentence(flag, visit.flagFacts)}</span>
        {flag === "impossible_speed" && speed ? (
          <span className="print:hidden">
            <Link href={`/visits?range=all&visit=${speed.previousVisitId}`}>{t("seePrevious")}</Link>
          </span>
        ) : null}
        {other ? (
          <span className="print:hidden">
            <Link href={`/visits?range=all&visit=${other}`}>
              {t("seeOther", { count: spot?.visitIds.length ?? 1 })}
            </Link>
          </span>
        ) : null}
      </span>
    </li>
  );
}
