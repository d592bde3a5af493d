import type { Sheet, SheetCell, SheetColumn } from "@/lib/core/sheet";
import { type Snapshot, streamSnapshot } from "@/lib/platform/snapshot";
import { writeCsv } from "@/lib/platform/spreadsheets/write-csv";
import { writeXlsx } from "@/lib/platform/spreadsheets/write-xlsx";
import { countChosenAccounts } from "../../accounts/queries/export-accounts";
import type { Scope } from "../../users/schema";
import {
  type AskedQuestion,
  countChosen,
  type ExportedVisit,
  listAskedQuestions,
  readChosenVisits,
  type VisitChoice,
} from "../../visits/queries/export-visits";
import { visitFilterSchema } from "../../visits/schema";
import { readAnswerCell } from "../rules/answer-cell";
import { POSITION_CELLS, VISIT_CELLS } from "../rules/visit-cells";
import { type KmlPlace, writeKml } from "../rules/write-kml";
import type { AccountExportSpec, ExportSpec, ExportWords, VisitExportSpec } from "../schema";
import { accountSheet, chooseAccounts } from "./write-accounts";

interface Watch {
  /** Before the first byte: how many visits the file will hold, exactly. */
  onTotal(total: number): Promise<void>;
  /** How many of them were read so far. */
  onRows?(done: number): void;
}

/**
 * The file of an export, piece by piece. Count, questions and rows are read in one snapshot: the file holds
 * every visit that matched at that moment and was in `scope`, and no other.
 */
export function writeExport(spec: ExportSpec, scope: Scope, words: ExportWords, watch: Watch) {
  return spec.subject === "accounts"
    ? writeAccounts(spec, scope, words, watch)
    : writeVisits(spec, scope, words, watch);
}

function writeAccounts(spec: AccountExportSpec, scope: Scope, words: ExportWords, watch: Watch) {
  return streamSnapshot(async function* (snapshot: Snapshot) {
    await watch.onTotal(await countChosenAccounts(snapshot, chooseAccounts(spec, scope)));
    const { name, columns, batches, toRow } = accountSheet(snapshot, spec, scope, words);
    const rows = mapBatches(counted(batches, watch), toRow);
    yield* writeSheet(spec, { name, columns, rows });
  });
}

function writeVisits(spec: VisitExportSpec, scope: Scope, words: ExportWords, watch: Watch) {
  return streamSnapshot(async function* (snapshot: Snapshot) {
    const choice = chooseVisits(spec, scope);
    await watch.onTotal(await countChosen(snapshot, choice));
    const questions = spec.withAnswers ? await listAskedQuestions(snapshot, choice) : [];
    const visits = counted(readChosenVisits(snapshot, choice, spec.withAnswers), watch);
    yield* writeFormat(spec, words, columnsOf(spec, words, questions), visits);
  });
}

/** How many visits an export with this filter would write: it reads them as an export does. */
export async function countExportRows(
  scope: Scope,
  spec: Pick<VisitExportSpec, "filter" | "askedAt" | "timeZone">,
): Promise<number> {
  let count = 0;
  const choice = chooseVisits({ ...spec, visitIds: null }, scope);
  for await (const batch of streamSnapshot((snapshot) => readChosenVisits(snapshot, choice, false))) {
    count += batch.length;
  }
  return count;
}

/** Which visits an export means, within a scope. */
export function chooseVisits(
  spec: Pick<VisitExportSpec, "filter" | "visitIds" | "askedAt" | "timeZone">,
  scope: Scope,
): VisitChoice {
  return {
    scope,
    filter: visitFilterSchema.parse(spec.filter),
    visitIds: spec.visitIds,
    calendar: { now: new Date(spec.askedAt), timeZone: spec.timeZone },
  };
}

async function* counted<Row>(batches: AsyncIterable<Row[]>, watch: Watch) {
  let done = 0;
  for await (const batch of batches) {
    yield batch;
    done += batch.length;
    watch.onRows?.(done);
  }
}

interface FileColumn extends SheetColumn {
  readonly read: (exported: ExportedVisit) => SheetCell;
}

function columnsOf(
  spec: VisitExportSpec,
  words: ExportWords,
  questions: readonly AskedQuestion[],
): FileColumn[] {
  const isRaw = spec.style === "raw";
  const columns = spec.columns.flatMap((column): FileColumn[] => {
    if (column === "position") {
      const headers = isRaw ? ["lat", "lng"] : [words.latitude, words.longitude];
      return POSITION_CELLS.map(({ kind, raw }, index) => ({
        header: headers[index] ?? "",
        kind,
        read: ({ visit }) => raw(visit),
      }));
    }
    const { kind, raw, formatted = raw } = VISIT_CELLS[column];
    const read = isRaw ? raw : formatted;
    // A raw instant is ISO text with its zone; only local times are times of a workbook.
    const isIso = isRaw && (kind === "day" || kind === "moment");
    return [
      {
        header: isRaw ? column : words.column(column),
        kind: isIso ? "text" : kind,
        read: ({ visit }) => read(visit, words),
      },
    ];
  });
  const answers = questions.map(
    ({ key, name }): FileColumn => ({
      header: name,
      kind: "text",
      read: ({ answers: given }) => readAnswerCell(given.get(key) ?? [], isRaw ? null : words),
    }),
  );
  return [...columns, ...answers];
}

function writeFormat(
  spec: VisitExportSpec,
  words: ExportWords,
  columns: readonly FileColumn[],
  visits: AsyncIterable<ExportedVisit[]>,
): AsyncGenerator<Uint8Array, void, void> {
  if (spec.format === "kml") return writeKml(words.sheet, placesOf(visits, columns));
  const rows = mapBatches(visits, (exported) => columns.map(({ read }) => read(exported)));
  return writeSheet(spec, { name: words.sheet, columns, rows });
}

function writeSheet(
  { format, separator, style }: Pick<ExportSpec, "format" | "separator" | "style">,
  sheet: Sheet,
): AsyncGenerator<Uint8Array, void, void> {
  if (format === "xlsx") return writeXlsx(sheet);
  return writeCsv(sheet, { separator, isLocal: style === "formatted" });
}

async function* mapBatches<Row, Cells>(batches: AsyncIterable<Row[]>, toCells: (row: Row) => Cells) {
  for await (const batch of batches) yield batch.map(toCells);
}

async function* placesOf(visits: AsyncIterable<ExportedVisit[]>, columns: readonly FileColumn[]) {
  for await (const batch of visits) {
    yield batch.map((exported): KmlPlace => {
      const { clientName, externalId, kobraVisitId, lat, lng, outcome, occurredAt } = exported.visit;
      return {
        name: clientName ?? externalId ?? kobraVisitId,
        outcome,
        at: lat === null || lng === null ? null : { lat, lng },
        when: occurredAt,
        facts: columns.map(({ header, read }) => [header, read(exported)] as const),
      };
    });
  }
}
