"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useMeasures } from "@/components/ui/use-measures";
import { Fact, FactList } from "@/components/visits/facts";
import type { VisitDetail } from "@/lib/domain/visits/schema";

/** When, by the clock of the place and by UTC; the text as received where no instant could be read. */
export function EvidenceTimes({ visit }: { readonly visit: VisitDetail }) {
  const t = useTranslations("truth.sheet");
  const tv = useTranslations("visits");
  const format = useFormatter();
  const measure = useMeasures();
  const at = (instant: string | null, timeZone: string) =>
    instant && format.dateTime(new Date(instant), "momentZoned", { timeZone });
  const durationS =
    visit.startAt && visit.endAt ? (Date.parse(visit.endAt) - Date.parse(visit.startAt)) / 1_000 : null;
  return (
    <>
      <FactList>
        <Fact name={t("start")}>{at(visit.startAt, visit.timeZone) ?? visit.startText}</Fact>
        <Fact name={t("end")}>{at(visit.endAt, visit.timeZone) ?? visit.endText}</Fact>
        <Fact name={t("startUtc")}>{at(visit.startAt, "UTC")}</Fact>
        <Fact name={t("endUtc")}>{at(visit.endAt, "UTC")}</Fact>
        <Fact name={t("zone")}>{visit.timeZone}</Fact>
        <Fact name={tv("fields.duration")}>
          {durationS !== null && durationS >= 0 ? measure.duration(durationS) : null}
        </Fact>
      </FactList>
      {visit.timeDoubts.length > 0 ? <p className="mt-1.5 text-sm text-ink-soft">{t("doubt")}</p> : null}
    </>
  );
}
