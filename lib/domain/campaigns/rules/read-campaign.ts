import { asRecord, readText } from "@/lib/core/loose-values";
import { cutText, toStorableText } from "@/lib/core/text";
import {
  type CampaignReading,
  type CampaignStatus,
  type DialShare,
  READING_NUMBERS,
  type ReadingMark,
  type ReadingNumber,
} from "../schema/reading";
import { isMissing, readCount, readPercent, readRate, textOf } from "./read-number";

/** wolkvox's keys; the one with slashes is literal ("7. Reporte tiempo real de campañas"). */
const WOLKVOX_KEYS: Readonly<Record<ReadingNumber, string>> = {
  records: "records",
  clean: "clean",
  dial: "dial",
  answer: "answer",
  noAnswer: "no_answer",
  busyCongestionFailed: "busy/congestion/failed",
  answerMachine: "answer_machine",
  hits: "hits",
  recycled: "recycled",
  penetrationDay: "penetration_day",
  penetrationNow: "penetration_now",
  callsPerMinute: "calls_x_min",
  speed: "speed",
};

const READERS: Partial<Record<ReadingNumber, (value: unknown) => number | null>> = {
  penetrationDay: readPercent,
  penetrationNow: readPercent,
  callsPerMinute: readRate,
  speed: readRate,
};

const LONGEST_CAMPAIGN_TEXT = 2_000;
const LONGEST_TEXT = 200;
const MOST_ORIGINAL_KEYS = 60;

/** Who a campaign is: leading digits where there are some, else the whole text. */
export interface CampaignIdentity {
  /** Unique within its connection. */
  readonly identity: string;
  readonly wolkvoxId: string | null;
  readonly name: string;
  readonly campaignText: string;
  readonly dialShares: readonly DialShare[];
}

export interface ReadCampaign extends CampaignIdentity {
  readonly reading: Omit<CampaignReading, "at">;
  readonly marks: readonly ReadingMark[];
  /** Every field as text, by wolkvox's own keys. */
  readonly original: Readonly<Record<string, string>>;
}

export interface RowProblem {
  readonly row: number;
  readonly reason: "not-an-object" | "no-campaign" | "repeated";
  readonly text: string;
}

/**
 * `"32841 - Mora 30 - Strategy (Tel 1: 60 %, Tel 2: 40 %)"` → id, name and percentages of dialling. Digits
 * that run into a word ("3ra llamada") are an id only when there are four or more of them.
 */
export function readIdentity(text: string): CampaignIdentity {
  const campaignText = cutText(text.trim(), LONGEST_CAMPAIGN_TEXT);
  const wolkvoxId = /^\d{1,30}(?![\p{L}\p{N}])|^\d{4,30}(?!\d)/u.exec(campaignText)?.[0] ?? null;
  const rest = campaignText.slice(wolkvoxId?.length ?? 0).replace(/^[\s\-–—_:|.]+/, "");
  const opens = rest.endsWith(")") ? rest.lastIndexOf("(") : -1;
  const before = opens > 0 ? rest.slice(0, opens).trimEnd() : rest;
  const name = before.replace(/[\s\-–—]+strategy$/i, "").replace(/[\s\-–—]+$/, "");
  return {
    identity: wolkvoxId ?? campaignText,
    wolkvoxId,
    name: cutText(name, LONGEST_TEXT) || campaignText,
    campaignText,
    dialShares: opens > 0 ? readShares(rest.slice(opens + 1, -1)) : [],
  };
}

function readShares(text: string): DialShare[] {
  return cutText(text, 400)
    .split(/[;|/]|,(?!\d)/)
    .flatMap((part) => {
      const match = /^([^%]{0,80}?)[\s:=-]*(\d{1,6}(?:[.,]\d{1,6})?)\s*%\s*$/.exec(part.trim());
      const percent = match ? readPercent(match[2]) : null;
      return percent === null ? [] : [{ label: (match?.[1] ?? "").trim(), percent }];
    });
}

/** `started` and `stopped` in any case; any other word is shown as it came. */
function readStatus(text: string | null): CampaignStatus {
  const word = text?.toLowerCase();
  return word === "started" || word === "stopped" ? word : "unknown";
}

function readNumbers(row: Record<string, unknown>): {
  numbers: Record<ReadingNumber, number | null>;
  marks: ReadingMark[];
} {
  const marks: ReadingMark[] = [];
  const read = (field: ReadingNumber): number | null => {
    const value = row[WOLKVOX_KEYS[field]];
    const number = (READERS[field] ?? readCount)(value);
    const text = () => cutText(toStorableText(textOf(value)), LONGEST_TEXT);
    if (number === null && !isMissing(value)) marks.push({ field, text: text(), problem: "unreadable" });
    const isPercent = field === "penetrationDay" || field === "penetrationNow";
    if (isPercent && number !== null && number > 100)
      marks.push({ field, text: text(), problem: "over-100" });
    return number;
  };
  const entries = READING_NUMBERS.map((field) => [field, read(field)] as const);
  return { numbers: Object.fromEntries(entries) as Record<ReadingNumber, number | null>, marks };
}

function readOriginal(row: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(row).slice(0, MOST_ORIGINAL_KEYS);
  return Object.fromEntries(
    entries.map(([key, value]) => [
      cutText(toStorableText(key), LONGEST_TEXT),
      cutText(toStorableText(value === null ? "" : textOf(value)), LONGEST_CAMPAIGN_TEXT),
    ]),
  );
}

/** One row of an answer. A number that cannot be read costs itself; a row without a campaign costs the row. */
export function readCampaignRow(value: unknown, row: number): ReadCampaign | RowProblem {
  const record = asRecord(value);
  const problemText = cutText(toStorableText(textOf(value)), LONGEST_TEXT);
  if (!record) return { row, reason: "not-an-object", text: problemText };
  const campaignText = readText(record.campaign);
  if (campaignText === null) return { row, reason: "no-campaign", text: problemText };
  const { numbers, marks } = readNumbers(record);
  const statusText = readText(record.status);
  const shortText = (key: string) => {
    const text = readText(record[key]);
    return text === null ? null : cutText(text, LONGEST_TEXT);
  };
  return {
    ...readIdentity(campaignText),
    reading: {
      ...numbers,
      status: readStatus(statusText),
      statusText: shortText("status"),
      skillId: shortText("skill_id"),
      speedText: shortText("speed"),
    },
    marks,
    original: readOriginal(record),
  };
}

/** All rows of an answer. Of two rows with the same identity the first counts, and the other is reported. */
export function readCampaignRows(rows: readonly unknown[]): {
  campaigns: ReadCampaign[];
  problems: RowProblem[];
} {
  const campaigns = new Map<string, ReadCampaign>();
  const problems: RowProblem[] = [];
  rows.forEach((value, index) => {
    const read = readCampaignRow(value, index);
    if ("reason" in read) problems.push(read);
    else if (campaigns.has(read.identity)) {
      problems.push({ row: index, reason: "repeated", text: cutText(read.campaignText, LONGEST_TEXT) });
    } else campaigns.set(read.identity, read);
  });
  return { campaigns: [...campaigns.values()], problems };
}
