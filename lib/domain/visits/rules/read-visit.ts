import { readBoolean, readInteger, readNumber, readText } from "@/lib/core/loose-values";
import { cutText, toTextKey } from "@/lib/core/text";
import { isTimeZone, readWallClock } from "@/lib/core/time";
import type { Understanding } from "../../questions/rules/understand";
import { judgeOutcome } from "./judge-outcome";
import { parseBody, type QuarantineCause } from "./parse-body";
import { type FieldNames, type SortedFields, sortFields } from "./payload-fields";
import { type ReadAnswer, readChecklist } from "./read-checklist";
import { type ReadContact, readContacts } from "./read-contacts";
import { type ReadMeanings, readMeanings } from "./read-meanings";
import { type ReadPosition, readPosition } from "./read-position";
import type { VisitOutcome } from "./visit-words";

/** What one receipt says about a visit, read as far as it can be. */
export interface VisitReading extends Omit<ReadMeanings, "label"> {
  readonly kobraVisitId: string;
  readonly kobraVisitNumber: string | null;
  readonly productId: number | null;
  readonly visitType: string | null;
  readonly kobraAgentId: string | null;
  readonly agentName: string | null;
  readonly agentKey: string;
  readonly externalId: string | null;
  readonly clientName: string | null;
  readonly position: ReadPosition;
  readonly interest: number | null;
  readonly isRebound: boolean | null;
  readonly tag: string | null;
  readonly tagKey: string | null;
  readonly isFinished: boolean;
  readonly isCancelled: boolean;
  readonly cancellationReason: string | null;
  readonly comment: string | null;
  readonly startText: string | null;
  readonly endText: string | null;
  readonly startAt: Date | null;
  readonly endAt: Date | null;
  readonly timeZone: string;
  readonly timeZoneText: string | null;
  readonly timeDoubts: readonly string[];
  /** From start to end; null where either is unknown or they contradict each other. */
  readonly durationS: number | null;
  /** What the text search looks in. */
  readonly searchKey: string;
  readonly outcome: VisitOutcome;
  readonly answers: readonly ReadAnswer[];
  readonly contacts: readonly ReadContact[];
}

export type VisitReadingResult =
  | { readonly ok: true; readonly visit: VisitReading; readonly unknownFields: readonly string[] }
  | { readonly ok: false; readonly cause: QuarantineCause; readonly unknownFields: readonly string[] };

export interface ReadingRules {
  readonly fieldNames: FieldNames;
  /** The zone for a visit whose own is missing or unknown. */
  readonly defaultTimeZone: string;
  /** What the checklist's questions mean. */
  readonly understanding: Understanding;
}

/** Ids and keys are indexed; a longer one is no id. The receipt keeps it whole. */
const LONGEST_KEY = 200;
/** Comments run to a few hundred characters; a hostile one must not swell the index. */
const LONGEST_SEARCH_KEY = 4_000;
const LONGEST_DURATION_S = 2_147_483_647;

/**
 * Reads a webhook body (contracts/kobra-visits.md) into a visit. Only a body without a JSON object or
 * without a visit id is refused; every other oddity is absorbed and flagged.
 */
export function readVisit(body: Uint8Array, rules: ReadingRules): VisitReadingResult {
  const parsed = parseBody(body);
  if (!parsed.ok) return { ...parsed, unknownFields: [] };
  const { values, unknownFields } = sortFields(parsed.payload, rules.fieldNames);
  const idValue = values.get("visitID");
  if (idValue === undefined || idValue === null) return { ok: false, cause: "no-visit-id", unknownFields };
  const kobraVisitId = typeof idValue === "boolean" ? null : readText(idValue);
  if (kobraVisitId === null || kobraVisitId.length > LONGEST_KEY) {
    return { ok: false, cause: "unusable-visit-id", unknownFields };
  }
  return { ok: true, visit: readFields(kobraVisitId, values, rules), unknownFields };
}

function readFields(
  kobraVisitId: string,
  values: SortedFields["values"],
  { defaultTimeZone, understanding }: ReadingRules,
): VisitReading {
  const text = (field: Parameters<typeof values.get>[0]) => readText(values.get(field));
  const productId = readInteger(values.get("productID"));
  const answers = readChecklist(values.get("checklist"));
  const { label, ...meanings } = readMeanings(answers, productId, understanding);
  const tag = text("tagName") ?? label;
  const tagKey = tag === null ? null : cutText(toTextKey(tag), LONGEST_KEY);
  const isCancelled = readBoolean(values.get("cancelled")) ?? false;
  const isWrongAddress = tagKey !== null && understanding.isWrongAddress(tagKey);
  const kobraAgentId = readKey(text("agentID"));
  const agentName = text("agent");
  return {
    kobraVisitId,
    kobraVisitNumber: /^\d{1,18}$/.test(kobraVisitId) ? kobraVisitId : null,
    productId,
    visitType: text("visitType"),
    kobraAgentId,
    agentName,
    agentKey: kobraAgentId
      ? `id:${kobraAgentId}`
      : `name:${cutText(toTextKey(agentName ?? ""), LONGEST_KEY)}`,
    externalId: readKey(text("externalID")),
    clientName: text("client"),
    position: readPosition(values.get("lat"), values.get("lng")),
    interest: readNumber(values.get("interest")),
    isRebound: readBoolean(values.get("rebound")),
    tag,
    tagKey,
    isFinished: readBoolean(values.get("finished")) ?? false,
    isCancelled,
    cancellationReason: text("cancellationReason"),
    comment: text("comment"),
    searchKey: readSearchKey(text("client"), text("externalID"), text("comment")),
    ...readTimes(text("startDate"), text("endDate"), text("timeZone"), defaultTimeZone),
    outcome: judgeOutcome({ ...meanings, isCancelled, isWrongAddress }),
    ...meanings,
    answers,
    contacts: [
      ...readContacts("phone", values.get("phones")),
      ...readContacts("email", values.get("emails")),
    ],
  };
}

function readKey(text: string | null): string | null {
  return text !== null && text.length <= LONGEST_KEY ? text : null;
}

function readTimes(
  startText: string | null,
  endText: string | null,
  timeZoneText: string | null,
  defaultTimeZone: string,
) {
  const isZoneKnown = timeZoneText !== null && isTimeZone(timeZoneText);
  const timeZone = isZoneKnown ? timeZoneText : defaultTimeZone;
  const start = readWallClock(startText, timeZone);
  const end = readWallClock(endText, timeZone);
  const timeDoubts: string[] = [];
  if (!isZoneKnown) timeDoubts.push(timeZoneText === null ? "zone-missing" : "zone-unknown");
  if (start.doubt) timeDoubts.push(`start-${start.doubt}`);
  if (end.doubt) timeDoubts.push(`end-${end.doubt}`);
  if (start.at && end.at && end.at < start.at) timeDoubts.push("end-before-start");
  const durationS = start.at && end.at && end.at >= start.at ? secondsBetween(start.at, end.at) : null;
  return {
    startText,
    endText,
    startAt: start.at,
    endAt: end.at,
    durationS,
    timeZone,
    timeZoneText,
    timeDoubts,
  };
}

function secondsBetween(from: Date, to: Date): number {
  return Math.min(Math.round((to.getTime() - from.getTime()) / 1000), LONGEST_DURATION_S);
}

function readSearchKey(...texts: readonly (string | null)[]): string {
  const text = texts.filter((part) => part !== null).join(" ");
  return cutText(toTextKey(cutText(text, 2 * LONGEST_SEARCH_KEY)), LONGEST_SEARCH_KEY);
}
