"use client";

import { MapPinOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import type { DataColumn } from "@/components/ui/data-table/data-column";
import { HoverLink } from "@/components/ui/hover-link";
import { VISIT_COLUMNS, VISIT_ORDERS, type VisitColumn } from "@/lib/domain/visits/rules/visit-columns";
import type { VisitTableRow } from "@/lib/domain/visits/schema";
import { LocalTime } from "../local-time";
import { OutcomeBadge } from "../outcome-badge";
import { useVisitWords } from "./use-visit-words";

type Cell = (visit: VisitTableRow) => ReactNode;

/** Pixels; 140 where nothing is said. */
const WIDTHS: Partial<Record<VisitColumn, number>> = {
  occurredAt: 136,
  client: 240,
  account: 170,
  agent: 200,
  outcome: 190,
  tag: 170,
  flags: 180,
  comment: 280,
  position: 190,
  startAt: 170,
  endAt: 170,
  timeZone: 180,
  kobraVisitId: 170,
  cancellationReason: 200,
  duration: 100,
};
const NUMERIC: ReadonlySet<VisitColumn> = new Set(["promiseAmount", "duration", "interest"]);
const LARGEST_FIRST: ReadonlySet<VisitColumn> = new Set([...NUMERIC, "occurredAt", "promiseOn"]);

/** Every column of visits as the table draws it. */
export function useVisitColumns(): readonly DataColumn<VisitTableRow>[] {
  const t = useTranslations("visitTable");
  const cells = useCells();
  return useMemo(
    () =>
      VISIT_COLUMNS.map((id) => ({
        id,
        header: t(`columns.${id}`),
        width: WIDTHS[id] ?? 140,
        align: NUMERIC.has(id) ? "end" : "start",
        isSortable: VISIT_ORDERS.some((order) => order === id),
        isLargestFirst: LARGEST_FIRST.has(id),
        isName: id === "client",
        cell: cells[id],
      })),
    [t, cells],
  );
}

function useCells(): Readonly<Record<VisitColumn, Cell>> {
  const t = useTranslations("visits");
  const words = useVisitWords();
  const format = useFormatter();
  return useMemo(() => {
    const yesNo = (is: boolean | null) => (is === null ? "" : t(is ? "yes" : "no"));
    // A day has no zone: read as UTC and written as UTC it stays the same day.
    const day = (on: string | null) =>
      on && format.dateTime(new Date(`${on}T00:00:00Z`), "day", { timeZone: "UTC" });
    const time = (at: string | null, { timeZone }: VisitTableRow, style: "short" | "full") =>
      at && <LocalTime at={at} timeZone={timeZone} style={style} />;
    return {
      occurredAt: (visit) => time(visit.occurredAt, visit, "short"),
      client: (visit) => visit.clientName ?? t("unknownClient"),
      account: ({ externalId, accountId }) =>
        externalId && <Id text={externalId} href={accountId && `/accounts/${accountId}`} />,
      agent: (visit) => visit.agentName ?? t("unknownAgent"),
      outcome: (visit) => (
        <OutcomeBadge
          outcome={visit.outcome}
          label={t(`outcome.${visit.outcome}`)}
          className="align-middle"
        />
      ),
      tag: (visit) => visit.tag,
      promiseAmount: (visit) =>
        visit.promiseAmount &&
        format.number(Number(visit.promiseAmount), { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      promiseOn: (visit) => day(visit.promiseOn),
      promiseMethod: (visit) => visit.promiseMethod,
      hasContact: (visit) => yesNo(visit.hasContact),
      hasPromise: (visit) => yesNo(visit.hasPromise),
      wantsRevisit: (visit) => yesNo(visit.wantsRevisit),
      revisitOn: (visit) => day(visit.revisitOn),
      revisitWindows: (visit) => visit.revisitWindows.map((pair) => pair.join("–")).join("; "),
      duration: (visit) => (visit.durationS === null ? null : words.duration(visit.durationS)),
      flags: (visit) => visit.flags.map(words.flag).join(", "),
      product: (visit) => (visit.productId === null ? null : words.product(visit.productId)),
      visitType: (visit) => visit.visitType,
      portfolio: (visit) => (visit.isUnassignedPortfolio ? t("unassignedPortfolio") : visit.portfolioName),
      position: (visit) => <Position visit={visit} />,
      rebound: (visit) => yesNo(visit.isRebound),
      interest: (visit) => visit.interest !== null && format.number(visit.interest),
      finished: (visit) => yesNo(visit.isFinished),
      cancelled: (visit) => yesNo(visit.isCancelled),
      cancellationReason: (visit) => visit.cancellationReason,
      comment: (visit) => visit.comment,
      phones: (visit) => visit.phones.join("; "),
      emails: (visit) => visit.emails.join("; "),
      startAt: (visit) => time(visit.startAt, visit, "full"),
      endAt: (visit) => time(visit.endAt, visit, "full"),
      timeZone: (visit) => visit.timeZone,
      kobraAgentId: (visit) => visit.kobraAgentId && <Id text={visit.kobraAgentId} />,
      kobraVisitId: (visit) => <Id text={visit.kobraVisitId} />,
      projectedAt: (visit) => time(visit.projectedAt, visit, "full"),
    };
  }, [t, words, format]);
}

function Id({ text, href = null }: { readonly text: string; readonly href?: string | null }) {
  const t = useTranslations("visitTable");
  return (
    <span className="flex min-w-0 items-center gap-0.5 font-mono text-xs">
      {href ? (
        <HoverLink href={href} className="relative z-10 truncate underline-offset-2 hover:underline">
          {text}
        </HoverLink>
      ) : (
        <span className="truncate">{text}</span>
      )}
      <span className="relative z-10">
        <CopyButton text={text} label={t("copyId", { id: text })} />
      </span>
    </span>
  );
}

function Position({ visit: { lat, lng } }: { readonly visit: VisitTableRow }) {
  const t = useTranslations("visits");
  if (lat === null || lng === null) {
    return <MapPinOff role="img" aria-label={t("noPosition")} className="size-4 text-warn" />;
  }
  return <span className="font-mono text-xs">{`${lat.toFixed(5)}, ${lng.toFixed(5)}`}</span>;
}
