import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { CELL_LEVELS, viewOf } from "../rules/map-grid";
import type { VisitFilter } from "../rules/visit-filter";
import { askCells, readCells } from "./read-cells";
import { type Calendar, visitConditions } from "./visit-conditions";

const WORLD = viewOf([-180, -85, 180, 85], 0);

/** How many visits match, exactly. */
export async function countVisits(scope: Scope, filter: VisitFilter, calendar: Calendar): Promise<number> {
  const question = askCells(scope, filter, calendar);
  const records = question && (await readCells(question, CELL_LEVELS[0], WORLD, false));
  if (records) return records.reduce((sum, { count }) => sum + count, 0);
  const rows = await db().$queryRaw<{ total: number }[]>(
    Prisma.sql`SELECT count(*)::int AS total FROM visits v WHERE ${visitConditions(scope, filter, calendar)}`,
  );
  return rows[0]?.total ?? 0;
}
