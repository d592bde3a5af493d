import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { type Db, db } from "@/lib/platform/db";
import { recordAudit } from "../../audit/commands";
import type { Calendar } from "../../visits/queries/visit-conditions";
import { PROMISES, promiseConditions } from "../queries/promise-conditions";
import { KOBRA_NUMBER_COLUMNS } from "../rules/file-columns";
import type { GivenNumbers } from "../schema";
import { releaseStatuses } from "./owe-statuses";
import { readSheet } from "./read-sheet";
import { LONG_TRANSACTION, type Setter } from "./set-statuses";

interface Given {
  readonly rowNumber: number;
  /** `visitID` as Kobra's webhook sent it. */
  readonly visit: string;
  readonly number: string;
}

const NUMBER = /^[1-9]\d{0,14}$/;

/**
 * Says by which integer Kobra knows the visit of one promise; what was kept back for want of it may leave.
 * @throws Problem `not-found`, also outside the scope; `conflict` where another visit has that number.
 */
export async function giveKobraNumber(
  setter: Setter,
  promiseId: string,
  number: string,
  calendar: Calendar,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ visit: string }[]>`
      SELECT v.kobra_visit_id AS visit FROM ${PROMISES}
      WHERE ${promiseConditions(setter.scope, { range: "all" }, calendar)} AND p.id = ${promiseId}::uuid`;
    if (!row) throw new Problem("not-found", "No such promise");
    const { taken } = await give(tx, setter, [{ rowNumber: 1, visit: row.visit, number }], calendar);
    if (taken.length > 0) throw new Problem("conflict", "Another visit has that number");
  });
}

/**
 * The same for many, by a CSV or XLSX with the visit's reference and its number.
 * @returns how many were given, and the rows that were not, each under its reason.
 */
export async function giveKobraNumbersByFile(
  setter: Setter,
  bytes: Buffer,
  calendar: Calendar,
): Promise<GivenNumbers> {
  const rows = await readSheet(bytes, KOBRA_NUMBER_COLUMNS, ["visit", "number"]);
  const read = rows.map(({ rowNumber, cellOf }) => ({
    rowNumber,
    visit: cellOf("visit")?.trim() ?? "",
    number: cellOf("number")?.trim() ?? "",
  }));
  const faulty = read.filter(({ visit, number }) => visit === "" || !NUMBER.test(number));
  const good = read.filter((row) => !faulty.includes(row));
  const result = await db().$transaction((tx) => give(tx, setter, good, calendar), LONG_TRANSACTION);
  return { ...result, faulty: faulty.map(({ rowNumber }) => rowNumber) };
}

interface Standing {
  promiseId: string | null;
  isTaken: boolean;
  rowNumber: number;
}

async function give(
  tx: Db,
  setter: Setter,
  rows: readonly Given[],
  calendar: Calendar,
): Promise<Omit<GivenNumbers, "faulty">> {
  const standings = await tx.$queryRaw<Standing[]>`
    SELECT n."rowNumber", mine.id::text AS "promiseId",
           EXISTS (SELECT FROM visits o WHERE o.kobra_visit_number = n.number AND o.kobra_visit_id <> n.visit)
           OR EXISTS (SELECT FROM payment_promises o WHERE o.kobra_visit_number = n.number
                      AND o.id IS DISTINCT FROM mine.id)
           OR count(*) OVER (PARTITION BY n.number) > 1 OR count(*) OVER (PARTITION BY n.visit) > 1 AS "isTaken"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n("rowNumber" int, visit text, number bigint)
    LEFT JOIN LATERAL (
      SELECT p.id FROM ${PROMISES}
      WHERE v.kobra_visit_id = n.visit AND ${promiseConditions(setter.scope, { range: "all" }, calendar)}
    ) mine ON TRUE ORDER BY mine.id`;
  const numberOf = new Map(rows.map(({ rowNumber, number }) => [rowNumber, number]));
  const given = standings.flatMap(({ promiseId, isTaken, rowNumber }) =>
    promiseId && !isTaken ? [{ promiseId, number: numberOf.get(rowNumber) ?? "", id: uuidv7() }] : [],
  );
  await write(tx, setter, given);
  await releaseStatuses(
    tx,
    given.map(({ promiseId }) => promiseId),
  );
  return {
    given: given.length,
    unknown: standings.filter(({ promiseId }) => !promiseId).map(({ rowNumber }) => rowNumber),
    taken: standings
      .filter(({ promiseId, isTaken }) => promiseId && isTaken)
      .map(({ rowNumber }) => rowNumber),
  };
}

async function write(
  tx: Db,
  { userId }: Setter,
  given: readonly { readonly promiseId: string; readonly number: string; readonly id: string }[],
): Promise<void> {
  const rows = JSON.stringify(given);
  await tx.$executeRaw`
    UPDATE payment_promises p SET kobra_visit_number = n.number
    FROM jsonb_to_recordset(${rows}::jsonb) AS n("promiseId" uuid, number bigint) WHERE p.id = n."promiseId"`;
  await tx.$executeRaw`
    INSERT INTO promise_changes (id, promise_id, kind, actor_user_id, details)
    SELECT n.id, n."promiseId", 'kobra_id', ${userId}::uuid, jsonb_build_object('kobraVisitNumber', n.number)
    FROM jsonb_to_recordset(${rows}::jsonb) AS n(id uuid, "promiseId" uuid, number text)`;
  await recordAudit(tx, {
    actorUserId: userId,
    action: "promises.kobra-numbers-given",
    subject: given.length === 1 ? (given[0]?.promiseId ?? "") : "promises",
    details: { promises: given.length },
  });
}
