"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { DrawerSection } from "@/components/ui/drawer-section";
import type { VisitDetail } from "@/lib/domain/visits/schema";
import { Fact, FactList } from "./facts";
import { LocalTime } from "./local-time";

const MINUTE_MS = 60_000;

const KNOWN_DOUBTS = [
  "zone-missing",
  "zone-unknown",
  "start-missing",
  "start-unreadable",
  "start-gap",
  "start-fold",
  "end-missing",
  "end-unreadable",
  "end-gap",
  "end-fold",
  "end-before-start",
] as const;

/** When, in the visit's own zone, and what is doubtful about it. */
export function VisitTimes({ visit }: { readonly visit: VisitDetail }) {
  const t = useTranslations("visits");
  const doubts = KNOWN_DOUBTS.filter((doubt) => visit.timeDoubts.includes(doubt));
  return (
    <DrawerSection title={t("drawer.when")}>
      <FactList>
        <Fact name={t("fields.startDate")}>{timeOf(visit.startAt, visit.startText, visit.timeZone)}</Fact>
        <Fact name={t("fields.endDate")}>{timeOf(visit.endAt, visit.endText, visit.timeZone)}</Fact>
        <Fact name={t("fields.timeZone")}>{visit.timeZoneText ?? visit.timeZone}</Fact>
        <Fact name={t("fields.duration")}>
          <Duration startAt={visit.startAt} endAt={visit.endAt} />
        </Fact>
      </FactList>
      {doubts.length > 0 ? (
        <div className="mt-3">
          <Banner tone="warn">
            {doubts.map((doubt) => (
              <span key={doubt} className="block">
                {t(`doubts.${doubt}`, { zone: visit.timeZone })}
              </span>
            ))}
          </Banner>
        </div>
      ) : null}
    </DrawerSection>
  );
}

/** The instant in the visit's zone; where none could be read, the text as received. */
function timeOf(at: string | null, text: string | null, timeZone: string) {
  if (at !== null) return <LocalTime at={at} timeZone={timeZone} style="full" />;
  return text;
}

function Duration({ startAt, endAt }: { readonly startAt: string | null; readonly endAt: string | null }) {
  const t = useTranslations("visits");
  const format = useFormatter();
  if (startAt === null || endAt === null) return null;
  const ms = new Date(endAt).getTime() - new Date(startAt).getTime();
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  const seconds = Math.round((Math.abs(ms) % MINUTE_MS) / 1_000);
  return <span className="tabular">{t("duration", { minutes: format.number(minutes), seconds })}</span>;
}
