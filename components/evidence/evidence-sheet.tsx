"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { LazyPositionMap } from "@/components/map/lazy-position-map";
import { FlagList } from "@/components/truth/visit-truth";
import { useClock } from "@/components/ui/use-clock";
import { Fact, FactList } from "@/components/visits/facts";
import { OutcomeBadge } from "@/components/visits/outcome-badge";
import type { VisitDetail } from "@/lib/domain/visits/schema";
import { EvidenceAnswers } from "./evidence-answers";
import { EvidenceReceipts } from "./evidence-receipts";
import { EvidenceTimes } from "./evidence-times";

interface EvidenceSheetProps {
  readonly visit: VisitDetail;
  /** Null until it is printed. */
  readonly printedAt: Date | null;
}

const MINUTE_MS = 60_000;

/** What, where, when and who of one visit, with the receipt that proves it, on one sheet of paper. */
export function EvidenceSheet({ visit, printedAt }: EvidenceSheetProps) {
  const t = useTranslations("truth.sheet");
  const tv = useTranslations("visits");
  const format = useFormatter();
  const { name } = useViewer();
  const now = new Date(useClock(MINUTE_MS));
  const at = format.dateTime(printedAt ?? now, "momentZoned");
  return (
    <article className="evidence-sheet flex flex-col gap-5 rounded-md border border-line bg-surface p-4 text-ink scheme-light sm:p-8 print:border-0 print:p-0">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-ink border-b-2 pb-2">
        <h1 className="text-lg font-semibold">{t("title")}</h1>
        <p className="font-mono text-sm">{visit.kobraVisitId}</p>
        <p className="w-full text-xs text-ink-soft">
          Atalaya · {t(printedAt ? "printedBy" : "shownBy", { name, at })}
        </p>
      </header>
      <Section title={t("what")}>
        <FactList>
          <Fact name={t("client")}>{visit.clientName}</Fact>
          <Fact name={t("externalId")}>{visit.externalId}</Fact>
          <Fact name={t("outcome")}>
            <OutcomeBadge outcome={visit.outcome} label={tv(`outcome.${visit.outcome}`)} />
          </Fact>
          <Fact name={t("tag")}>{visit.tag}</Fact>
          <Fact name={t("comment")}>{visit.comment}</Fact>
          <Fact name={t("agent")}>
            {visit.agentName}
            {visit.kobraAgentId ? ` (${visit.kobraAgentId})` : null}
          </Fact>
          <Fact name={t("portfolio")}>
            {visit.isUnassignedPortfolio ? tv("unassignedPortfolio") : visit.portfolioName}
          </Fact>
        </FactList>
      </Section>
      <Section title={t("when")}>
        <EvidenceTimes visit={visit} />
      </Section>
      <Section title={t("where")}>
        <Place visit={visit} />
      </Section>
      <Section title={t("flags")}>
        <FlagList visit={visit} />
      </Section>
      <Section title={t("answers")} isLong>
        <EvidenceAnswers answers={visit.answers} />
      </Section>
      <Section title={t("receipts")} isLong>
        <EvidenceReceipts receipts={visit.receipts} />
      </Section>
    </article>
  );
}

function Place({ visit }: { readonly visit: VisitDetail }) {
  const t = useTranslations("truth.sheet");
  const tv = useTranslations("visits");
  const locale = useLocale();
  const { lat, lng } = visit;
  if (lat === null || lng === null) return <p className="text-sm">{t("noPosition")}</p>;
  return (
    <>
      <FactList>
        <Fact name={t("position")}>
          <span className="tabular font-mono text-xs">
            {lat}, {lng}
          </span>
        </Fact>
      </FactList>
      {/* One size on screen and paper: a canvas is not drawn again while the browser lays out the print. */}
      <div className="mt-2 h-[58mm] w-[175mm] max-w-full overflow-hidden rounded-md border border-line">
        <LazyPositionMap
          lat={lat}
          lng={lng}
          outcome={visit.outcome}
          tiles={null}
          label={visit.clientName ?? tv("unknownClient")}
          locale={locale}
        />
      </div>
      <p className="mt-1 text-xs text-ink-soft">{t("mapNote")}</p>
    </>
  );
}

interface SectionProps {
  readonly title: string;
  /** May go on over the end of a page. */
  readonly isLong?: boolean;
  readonly children: ReactNode;
}

function Section({ title, isLong, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={isLong ? "evidence-long" : undefined}>
      <h2 id={id} className="mb-1.5 text-sm font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
