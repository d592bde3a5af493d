"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { SHEET_PROBLEMS } from "@/lib/core/spreadsheet-problems";
import type { ImportDetail, PortalReportEntry } from "@/lib/domain/imports/schema/ledger";
import type { ShowRows } from "../use-detail-url";
import { PortalDrop } from "./portal-drop";

/** What Kobra's own portal says of the rows, laid beside what its API answered. */
export function PortalCard({ entry, onShow }: { readonly entry: ImportDetail; readonly onShow: ShowRows }) {
  const t = useTranslations("imports.portal");
  const { portal } = entry;
  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-sm text-pretty text-ink-soft">{t("explain")}</p>
        <PortalDrop importId={entry.id} />
        {portal.rowCount > 0 ? (
          <ul className="grid gap-2 sm:grid-cols-3">
            <Figure label={t("matched")} count={portal.rowCount} filter="listed" onShow={onShow} />
            <Figure label={t("errors")} count={portal.errorCount} filter="error" onShow={onShow} />
            <Figure
              label={t("contradictions")}
              count={portal.contradictionCount}
              filter="contradiction"
              onShow={onShow}
            />
          </ul>
        ) : null}
        {portal.reports.length === 0 ? null : (
          <section aria-label={t("reports")}>
            <ul className="divide-y divide-line rounded-md border border-line">
              {portal.reports.map((report) => (
                <ReportLine key={report.id} report={report} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </Card>
  );
}

interface FigureProps {
  readonly label: string;
  readonly count: number;
  readonly filter: "listed" | "error" | "contradiction";
  readonly onShow: ShowRows;
}

function Figure({ label, count, filter, onShow }: FigureProps) {
  const t = useTranslations("imports.portal");
  const format = useFormatter();
  return (
    <li className="flex flex-col items-start gap-1 rounded-md border border-line px-3 py-2">
      <span className="text-sm text-ink-soft">{label}</span>
      <span className="tabular text-xl font-semibold tracking-tight">{format.number(count)}</span>
      {count > 0 ? (
        <Button
          className="-ml-3"
          variant="quiet"
          aria-label={`${t("see")}: ${label}`}
          onPress={() => onShow({ portal: filter, outcome: null, reason: null, q: "" })}
        >
          {t("see")}
        </Button>
      ) : null}
    </li>
  );
}

const TONES = { reading: "accent", read: "good", failed: "danger" } as const;
const PROBLEMS = [...SHEET_PROBLEMS, "no-such-columns"] as const;

function ReportLine({ report }: { readonly report: PortalReportEntry }) {
  const t = useTranslations("imports.portal");
  const format = useFormatter();
  const problem = PROBLEMS.find((known) => known === report.problem) ?? "other";
  return (
    <li className="flex flex-col gap-1 p-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 font-mono text-xs wrap-anywhere">{report.fileName}</span>
        <Badge tone={TONES[report.status]}>{t(report.status)}</Badge>
        <span className="text-xs text-ink-faint">
          <RelativeTime at={report.createdAt} />
        </span>
      </p>
      {report.status === "read" ? (
        <p className="tabular text-ink-soft">
          {t("lines", { matched: format.number(report.matchedCount), count: report.lineCount })}
        </p>
      ) : null}
      {report.status === "failed" ? <p>{t(`problem.${problem}`)}</p> : null}
      {report.unmatchedCount > 0 ? <Unmatched report={report} /> : null}
    </li>
  );
}

const MOST_SHOWN = 100;

function Unmatched({ report }: { readonly report: PortalReportEntry }) {
  const t = useTranslations("imports.portal");
  const isCut = report.unmatchedCount > report.unmatched.length;
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-warn">
        {t("unmatched", { count: report.unmatchedCount })}
      </summary>
      {isCut ? (
        <p className="text-xs text-ink-faint">{t("unmatchedFirst", { count: report.unmatched.length })}</p>
      ) : null}
      <ul className="mt-1 flex flex-col gap-0.5 text-xs">
        {report.unmatched.slice(0, MOST_SHOWN).map(({ externalId, result }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the portal may name an account twice
          <li key={`${externalId} ${index}`}>
            <span className="font-mono">{externalId}</span>: {result || t("noResult")}
          </li>
        ))}
      </ul>
    </details>
  );
}
