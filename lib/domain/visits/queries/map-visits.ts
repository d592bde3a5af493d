import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { latOfMercatorY, mercatorX, mercatorY } from "../rules/read-position";
import type { VisitFilter } from "../rules/visit-filter";
import type { VisitOutcome } from "../rules/visit-words";
import type { MapBounds, VisitMap } from "../schema";
import { type Calendar, visitConditions } from "./visit-conditions";

/** Cells across the world at zoom 0: 256 px of map over cells of about 64 px. */
const CELLS_AT_ZOOM_0 = 4;
/** Up to this many visits in view are shown one by one. */
const MOST_SINGLE_VISITS = 400;
/** From here on streets are told apart: no more grouping, the map offers a chooser for one spot. */
const NO_CLUSTERS_FROM_ZOOM = 18;
/** A hostile viewport at that zoom must not ask for everything. */
const MOST_VISITS_UNGROUPED = 5_000;

/** All visits that match, grouped by a grid of the viewport's zoom, or single where there are few. */
export async function mapVisits(
  scope: Scope,
  query: VisitFilter & { bounds: MapBounds; zoom: number },
  calendar: Calendar,
): Promise<VisitMap> {
  const matching = visitConditions(scope, query, calendar);
  const inView = Prisma.sql`${matching} AND ${viewConditions(query.bounds)}`;
  const [summary, counted] = await Promise.all([
    summarise(matching),
    db().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM visits v WHERE ${inView}`,
  ]);
  const visible = counted[0]?.total ?? 0;
  const isUngrouped =
    visible <= MOST_SINGLE_VISITS ||
    (query.zoom >= NO_CLUSTERS_FROM_ZOOM && visible <= MOST_VISITS_UNGROUPED);
  if (isUngrouped) return { ...summary, clusters: [], visits: await listSingles(inView, null) };
  const cells = CELLS_AT_ZOOM_0 * 2 ** query.zoom;
  const [clusters, visits] = await Promise.all([listClusters(inView, cells), listSingles(inView, cells)]);
  return { ...summary, clusters, visits };
}

function viewConditions([west, south, east, north]: MapBounds): Prisma.Sql {
  return Prisma.sql`v.mercator_x BETWEEN ${mercatorX(west)} AND ${mercatorX(east)}
    AND v.mercator_y BETWEEN ${mercatorY(clampLat(north))} AND ${mercatorY(clampLat(south))}`;
}

function clampLat(lat: number): number {
  return Math.min(85.05, Math.max(-85.05, lat));
}

async function summarise(
  matching: Prisma.Sql,
): Promise<Pick<VisitMap, "extent" | "total" | "withoutPosition">> {
  const rows = await db().$queryRaw<
    {
      total: number;
      missing: number;
      w: number | null;
      s: number | null;
      e: number | null;
      n: number | null;
    }[]
  >`SELECT count(*)::int AS total, count(*) FILTER (WHERE v.lat IS NULL)::int AS missing,
           min(v.lng) AS w, min(v.lat) AS s, max(v.lng) AS e, max(v.lat) AS n
    FROM visits v WHERE ${matching}`;
  const row = rows[0];
  if (!row || row.w === null || row.s === null || row.e === null || row.n === null) {
    return { total: row?.total ?? 0, withoutPosition: row?.missing ?? 0, extent: null };
  }
  return { total: row.total, withoutPosition: row.missing, extent: [row.w, row.s, row.e, row.n] };
}

interface CellRecord {
  count: number;
  x: number;
  y: number;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  outcomes: Partial<Record<VisitOutcome, number>>;
}

async function listClusters(inView: Prisma.Sql, cells: number): Promise<VisitMap["clusters"]> {
  const records = await db().$queryRaw<CellRecord[]>`
    WITH by_outcome AS (
      SELECT floor(v.mercator_x * ${cells}) AS cx, floor(v.mercator_y * ${cells}) AS cy, v.outcome,
             count(*)::int AS count, sum(v.mercator_x) AS sx, sum(v.mercator_y) AS sy,
             min(v.mercator_x) AS x0, max(v.mercator_x) AS x1, min(v.mercator_y) AS y0, max(v.mercator_y) AS y1
      FROM visits v WHERE ${inView} GROUP BY 1, 2, 3
    )
    SELECT sum(count)::int AS count, sum(sx) / sum(count) AS x, sum(sy) / sum(count) AS y,
           min(x0) AS x0, max(x1) AS x1, min(y0) AS y0, max(y1) AS y1,
           jsonb_object_agg(outcome, count) AS outcomes
    FROM by_outcome GROUP BY cx, cy HAVING sum(count) > 1`;
  return records.map((cell) => ({
    lat: latOfMercatorY(cell.y),
    lng: lngOf(cell.x),
    count: cell.count,
    bounds: [lngOf(cell.x0), latOfMercatorY(cell.y1), lngOf(cell.x1), latOfMercatorY(cell.y0)],
    outcomes: cell.outcomes,
  }));
}

function lngOf(x: number): number {
  return (x - 0.5) * 360;
}

interface SingleRecord {
  id: string;
  lat: number;
  lng: number;
  outcome: VisitOutcome;
  client_name: string | null;
  agent_name: string | null;
  occurred_at: Date;
  time_zone: string;
  is_flagged: boolean;
}

/** Visits drawn one by one: all in view, or with `cells` those alone in their cell. */
async function listSingles(inView: Prisma.Sql, cells: number | null): Promise<VisitMap["visits"]> {
  const alone =
    cells === null
      ? Prisma.empty
      : Prisma.sql`AND v.id IN (
          SELECT (array_agg(v.id))[1] FROM visits v WHERE ${inView}
          GROUP BY floor(v.mercator_x * ${cells}), floor(v.mercator_y * ${cells}) HAVING count(*) = 1)`;
  const records = await db().$queryRaw<SingleRecord[]>`
    SELECT v.id::text, v.lat, v.lng, v.outcome, v.client_name, v.agent_name, v.occurred_at, v.time_zone,
           v.flags <> 0 AS is_flagged
    FROM visits v WHERE ${inView} ${alone} ORDER BY v.occurred_at DESC, v.id DESC`;
  return records.map((record) => ({
    id: record.id,
    lat: record.lat,
    lng: record.lng,
    outcome: record.outcome,
    clientName: record.client_name,
    agentName: record.agent_name,
    occurredAt: record.occurred_at.toISOString(),
    timeZone: record.time_zone,
    isFlagged: record.is_flagged,
  }));
}
