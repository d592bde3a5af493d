import type { SheetCell, SheetColumn } from "@/lib/core/sheet";
import type { VisitColumn } from "../../visits/rules/visit-columns";
import type { VisitTableRow } from "../../visits/schema";
import type { ExportWords } from "../schema";
import { toLocalMinute } from "./local-minute";

interface CellColumn {
  readonly kind: SheetColumn["kind"];
  readonly raw: (visit: VisitTableRow) => SheetCell;
  /** As a person reads it, where that is not how it is stored. */
  readonly formatted?: (visit: VisitTableRow, words: ExportWords) => SheetCell;
}

const text = (raw: CellColumn["raw"], formatted?: CellColumn["formatted"]): CellColumn =>
  formatted ? { kind: "text", raw, formatted } : { kind: "text", raw };

function instant(read: (visit: VisitTableRow) => string | null): CellColumn {
  return {
    kind: "moment",
    raw: read,
    formatted: (visit) => {
      const at = read(visit);
      return at === null ? null : { local: toLocalMinute(at, visit.timeZone) };
    },
  };
}

function day(read: (visit: VisitTableRow) => string | null): CellColumn {
  const local = (visit: VisitTableRow) => {
    const on = read(visit);
    return on === null ? null : { local: on };
  };
  return { kind: "day", raw: read, formatted: local };
}

function yesNo(read: (visit: VisitTableRow) => boolean | null): CellColumn {
  const code = (visit: VisitTableRow) => {
    const is = read(visit);
    return is === null ? null : String(is);
  };
  return text(code, (visit, words) => {
    const is = read(visit);
    return is === null ? null : is ? words.yes : words.no;
  });
}

/** How each column of visits is written. `position` is two columns, and stands in `POSITION_CELLS`. */
export const VISIT_CELLS: Readonly<Record<Exclude<VisitColumn, "position">, CellColumn>> = {
  occurredAt: instant((visit) => visit.occurredAt),
  client: text((visit) => visit.clientName),
  account: text((visit) => visit.externalId),
  agent: text((visit) => visit.agentName),
  outcome: text(
    (visit) => visit.outcome,
    (visit, words) => words.outcome(visit.outcome),
  ),
  tag: text((visit) => visit.tag),
  promiseAmount: {
    kind: "money",
    raw: (visit) => (visit.promiseAmount === null ? null : Number(visit.promiseAmount)),
  },
  promiseOn: day((visit) => visit.promiseOn),
  promiseMethod: text((visit) => visit.promiseMethod),
  hasContact: yesNo((visit) => visit.hasContact),
  hasPromise: yesNo((visit) => visit.hasPromise),
  wantsRevisit: yesNo((visit) => visit.wantsRevisit),
  revisitOn: day((visit) => visit.revisitOn),
  revisitWindows: text((visit) => joined(visit.revisitWindows.map((pair) => pair.join("–")))),
  duration: {
    kind: "number",
    raw: (visit) => visit.durationS,
    formatted: ({ durationS }) => (durationS === null ? null : Math.round(durationS / 6) / 10),
  },
  flags: text(
    (visit) => joined(visit.flags),
    (visit, words) => joined(visit.flags.map(words.flag)),
  ),
  product: text(
    (visit) => (visit.productId === null ? null : String(visit.productId)),
    (visit, words) => (visit.productId === null ? null : words.product(visit.productId)),
  ),
  visitType: text((visit) => visit.visitType),
  portfolio: text(
    (visit) => visit.portfolioName,
    (visit, words) => (visit.isUnassignedPortfolio ? words.unassigned : visit.portfolioName),
  ),
  rebound: yesNo((visit) => visit.isRebound),
  interest: { kind: "number", raw: (visit) => visit.interest },
  finished: yesNo((visit) => visit.isFinished),
  cancelled: yesNo((visit) => visit.isCancelled),
  cancellationReason: text((visit) => visit.cancellationReason),
  comment: text((visit) => visit.comment),
  phones: text((visit) => joined(visit.phones)),
  emails: text((visit) => joined(visit.emails)),
  startAt: instant((visit) => visit.startAt),
  endAt: instant((visit) => visit.endAt),
  timeZone: text((visit) => visit.timeZone),
  kobraAgentId: text((visit) => visit.kobraAgentId),
  kobraVisitId: text((visit) => visit.kobraVisitId),
  projectedAt: instant((visit) => visit.projectedAt),
};

/** Latitude and longitude in degrees. */
export const POSITION_CELLS: readonly [lat: CellColumn, lng: CellColumn] = [
  { kind: "number", raw: (visit) => visit.lat },
  { kind: "number", raw: (visit) => visit.lng },
];

function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join("; ");
}
