import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { boundsOfWorld, CELL_LEVELS, finestCells, type MapView } from "../rules/map-grid";
import type { VisitFilter } from "../rules/visit-filter";
import type { VisitOutcome } from "../rules/visit-words";
import type { MapBounds } from "../schema";
import { type GroupRecord, groupsOf } from "./group-records";
import { askCells, readCells } from "./read-cells";
import { type Calendar, visitConditions } from "./visit-conditions";

/** Visits of one square of a view. */
export interface VisitGroup {
  readonly cx: number;
  readonly cy: number;
  readonly count: number;
  /** Middle and box, in parts of the world from the north-west. */
  readonly x: number;
  readonly y: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
  readonly outcomes: Partial<Record<VisitOutcome, number>>;
}

/** The visits that match, wherever they are, and those in view by the squares of its grid. */
export interface GroupedVisits {
  readonly total: number;
  readonly withoutPosition: number;
  /** A box around all that match, also out of view. After corrections it may be a little large. */
  readonly extent: MapBounds | null;
  readonly groups: readonly VisitGroup[];
}

/** More squares than this are not listed one by one in a condition. */
const MOST_CELLS = 2_000;

/**
 * All visits that match, grouped for a view. Answered from `visit_cells` where the filter allows it and
 * from the visits themselves elsewhere; both say the same.
 */
export async function groupVisits(
  scope: Scope,
  filter: VisitFilter,
  calendar: Calendar,
  view: MapView,
): Promise<GroupedVisits> {
  const matching = visitConditions(scope, filter, calendar);
  const question = askCells(scope, filter, calendar);
  if (question) {
    const [coarsest] = CELL_LEVELS;
    const level = CELL_LEVELS.find((known) => known >= view.bits);
    if (level === coarsest) {
      const records = await readCells(question, coarsest, view, false);
      if (records) return summarise(records, records);
    } else {
      const [all, inView] = await Promise.all([
        readCells(question, coarsest, { ...view, bits: 0 }, false),
        level ? readCells(question, level, view, true) : groupInView(matching, view),
      ]);
      if (all && inView) return summarise(all, inView);
    }
  }
  const records = await groupAll(matching, view);
  return summarise(records, records);
}

function summarise(all: readonly GroupRecord[], inView: readonly GroupRecord[]): GroupedVisits {
  const total = all.reduce((sum, { count }) => sum + count, 0);
  const withoutPosition = all.reduce((sum, { missing }) => sum + missing, 0);
  const boxes = all.flatMap(({ west, north, east, south }) =>
    west === null || north === null || east === null || south === null ? [] : [{ west, north, east, south }],
  );
  return { total, withoutPosition, extent: boundsAround(boxes), groups: inView.flatMap(toGroup) };
}

type Box = Pick<VisitGroup, "west" | "north" | "east" | "south">;

function boundsAround(boxes: readonly Box[]): MapBounds | null {
  const [first, ...rest] = boxes;
  if (!first) return null;
  const around = rest.reduce<Box>(
    (box, { west, north, east, south }) => ({
      west: Math.min(box.west, west),
      north: Math.min(box.north, north),
      east: Math.max(box.east, east),
      south: Math.max(box.south, south),
    }),
    first,
  );
  return boundsOfWorld(around);
}

function toGroup({ missing: _missing, ...group }: GroupRecord): VisitGroup[] {
  const { cx, cy, x, y, west, north, east, south } = group;
  if (cx === null || cy === null || x === null || y === null) return [];
  if (west === null || north === null || east === null || south === null) return [];
  return [{ ...group, cx, cy, x, y, west, north, east, south }];
}

/** True in SQL for a visit within the view. Expects `visits v`. */
export function isInView({ box }: MapView): Prisma.Sql {
  return Prisma.sql`floor(v.mercator_x * 1073741824) BETWEEN ${box.x0}::float8 AND ${box.x1}::float8
    AND floor(v.mercator_y * 1073741824) BETWEEN ${box.y0}::float8 AND ${box.y1}::float8`;
}

/** Narrows to the squares that these boxes touch, so that an index can be used; nothing where they are many. */
export function nearBoxes(boxes: readonly Box[]): Prisma.Sql {
  const cells = finestCells(boxes, MOST_CELLS);
  return cells ? Prisma.sql`v.cell = ANY(${cells}::int[]) AND` : Prisma.empty;
}

function boxOfView({ box }: MapView): Box {
  const part = (square: number) => square / 2 ** 30;
  return { west: part(box.x0), east: part(box.x1), north: part(box.y0), south: part(box.y1) };
}

/** The visits in view by its squares; nothing is said of the others. */
async function groupInView(matching: Prisma.Sql, view: MapView): Promise<GroupRecord[]> {
  const where = Prisma.sql`${nearBoxes([boxOfView(view)])} ${isInView(view)} AND ${matching}`;
  return groupWhere(where, view);
}

/** The visits in view by its squares, and all others together. */
function groupAll(matching: Prisma.Sql, view: MapView): Promise<GroupRecord[]> {
  return groupWhere(matching, view);
}

async function groupWhere(where: Prisma.Sql, view: MapView): Promise<GroupRecord[]> {
  const side = 2 ** view.bits;
  const square = (column: Prisma.Sql) =>
    Prisma.sql`CASE WHEN ${isInView(view)} THEN floor(${column} * ${side}::float8) END`;
  return db().$queryRaw<GroupRecord[]>`
    WITH by_outcome AS (
      SELECT ${square(Prisma.sql`v.mercator_x`)} AS cx, ${square(Prisma.sql`v.mercator_y`)} AS cy, v.outcome,
             count(*)::int AS count, count(*) FILTER (WHERE v.cell IS NULL)::int AS missing,
             sum(v.mercator_x) AS sx, sum(v.mercator_y) AS sy,
             min(v.mercator_x) AS west, min(v.mercator_y) AS north,
             max(v.mercator_x) AS east, max(v.mercator_y) AS south
      FROM visits v WHERE ${where} GROUP BY 1, 2, 3
    ) ${groupsOf(Prisma.sql`by_outcome`)}`;
}
