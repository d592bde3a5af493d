import { toTextKey } from "@/lib/core/text";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Snapshot } from "@/lib/platform/snapshot";
import type { Scope } from "../../users/schema";
import type { VisitFilter } from "../rules/visit-filter";
import type { VisitTableRow } from "../schema";
import { type Calendar, visitConditions } from "./visit-conditions";
import {
  toVisitTableRow,
  VISIT_TABLE_SOURCE,
  type VisitTableRecord,
  visitTableColumns,
} from "./visit-table-columns";

/** Visits to export: what matches a filter, or of that only those picked by hand. */
export interface VisitChoice {
  readonly scope: Scope;
  readonly filter: VisitFilter;
  readonly visitIds: readonly string[] | null;
  readonly calendar: Calendar;
}

/** A question that was asked in some of the visits. */
export interface AskedQuestion {
  readonly key: string;
  readonly name: string;
}

export interface GivenAnswer {
  readonly name: string | null;
  readonly typeId: number | null;
  readonly value: string;
}

export interface ExportedVisit {
  readonly visit: VisitTableRow;
  /** By `AskedQuestion.key`, in the order of the checklist; empty unless answers were asked for. */
  readonly answers: ReadonlyMap<string, readonly GivenAnswer[]>;
}

const BATCH = 500;

function chosen({ scope, filter, visitIds, calendar }: VisitChoice): Prisma.Sql {
  const matching = visitConditions(scope, filter, calendar);
  return visitIds ? Prisma.sql`${matching} AND v.id = ANY(${visitIds}::uuid[])` : matching;
}

/** How many visits the choice holds. */
export async function countChosen(snapshot: Snapshot, choice: VisitChoice): Promise<number> {
  const rows = await snapshot.rows<{ total: number }>(
    Prisma.sql`SELECT count(*)::int AS total FROM visits v WHERE ${chosen(choice)}`,
  );
  return rows[0]?.total ?? 0;
}

/** Every question of the chosen visits once, by product and then as Kobra orders them. */
export async function listAskedQuestions(snapshot: Snapshot, choice: VisitChoice): Promise<AskedQuestion[]> {
  const rows = await snapshot.rows<{ question_id: string | null; question_name: string | null }>(Prisma.sql`
    SELECT a.question_id, a.question_name FROM checklist_answers a JOIN visits v ON v.id = a.visit_id
    WHERE ${chosen(choice)} GROUP BY 1, 2
    ORDER BY min(v.product_id), min(a.question_order), min(a.position), 1, 2`);
  const questions = new Map<string, AskedQuestion>();
  for (const row of rows) {
    const key = questionKey(row.question_id, row.question_name);
    if (!questions.has(key)) questions.set(key, { key, name: row.question_name ?? row.question_id ?? "?" });
  }
  return [...questions.values()];
}

/** Spellings that differ in case or accents are one question; the same id under another name is another. */
function questionKey(id: string | null, name: string | null): string {
  return `${id ?? ""} ${toTextKey(name ?? "")}`;
}

/** The chosen visits, newest first, in batches. */
export async function* readChosenVisits(
  snapshot: Snapshot,
  choice: VisitChoice,
  withAnswers: boolean,
): AsyncGenerator<ExportedVisit[], void, void> {
  const batches = snapshot.batches<VisitTableRecord>(
    Prisma.sql`SELECT ${visitTableColumns(choice.scope)} FROM ${VISIT_TABLE_SOURCE} WHERE ${chosen(choice)}
      ORDER BY v.occurred_at DESC, v.id DESC`,
    BATCH,
  );
  for await (const records of batches) {
    const ids = records.map(({ id }) => id);
    const answers = withAnswers ? await readAnswers(snapshot, ids) : new Map<string, AnswersByQuestion>();
    yield records.map((record) => ({
      visit: toVisitTableRow(record),
      answers: answers.get(record.id) ?? NO_ANSWERS,
    }));
  }
}

type AnswersByQuestion = Map<string, GivenAnswer[]>;
const NO_ANSWERS: ReadonlyMap<string, readonly GivenAnswer[]> = new Map();

interface AnswerRecord {
  visit_id: string;
  question_id: string | null;
  question_name: string | null;
  answer_name: string | null;
  answer_type_id: number | null;
  value: string;
}

async function readAnswers(
  snapshot: Snapshot,
  visitIds: readonly string[],
): Promise<Map<string, AnswersByQuestion>> {
  const records = await snapshot.rows<AnswerRecord>(Prisma.sql`
    SELECT visit_id::text, question_id, question_name, answer_name, answer_type_id, value
    FROM checklist_answers WHERE visit_id = ANY(${visitIds}::uuid[]) AND value IS NOT NULL
    ORDER BY visit_id, position`);
  const byVisit = new Map<string, AnswersByQuestion>();
  for (const record of records) {
    const byQuestion = byVisit.get(record.visit_id) ?? new Map<string, GivenAnswer[]>();
    const key = questionKey(record.question_id, record.question_name);
    const given = { name: record.answer_name, typeId: record.answer_type_id, value: record.value };
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), given]);
    byVisit.set(record.visit_id, byQuestion);
  }
  return byVisit;
}
