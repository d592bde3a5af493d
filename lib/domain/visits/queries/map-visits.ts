import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { boundsOfWorld, lngOf, type MapView, NO_CLUSTERS_FROM_ZOOM, viewOf } from "../rules/map-grid";
import { latOfMercatorY } from "../rules/read-position";
import type { VisitFilter } from "../rules/visit-filter";
import type { VisitOutcome } from "../rules/visit-words";
import type { MapBounds, VisitMap } from "../schema";
import { groupVisits, isInView, nearBoxes, type VisitGroup } from "./group-visits";
import { type Calendar, visitConditions } from "./visit-conditions";

/** Up to this many visits in view are shown one by one. */
const MOST_SINGLE_VISITS = 400;
/** A hostile viewport at the deepest zooms must not ask for everything. */
const MOST_VISITS_UNGROUPED = 5_000;

/** All visits that match, grouped by a grid of the viewport's zoom, or single where there are few. */
export async function mapVisits(
  scope: Scope,
  query: VisitFilter & { bounds: MapBounds; zoom: number },
  calendar: Calendar,
): Promise<VisitMap> {
  const { bounds, zoom, ...filter } = query;
  const view = viewOf(bounds, zoom);
  const { groups, ...summary } = await groupVisits(scope, filter, calendar, view);
  const visible = groups.reduce((sum, { count }) => sum + count, 0);
  const isUngrouped =
    visible <= MOST_SINGLE_VISITS || (zoom >= NO_CLUSTERS_FROM_ZOOM && visible <= MOST_VISITS_UNGROUPED);
  const alone = isUngrouped ? groups : groups.filter(({ count }) => count === 1);
  const matching = visitConditions(scope, filter, calendar);
  const visits = alone.length === 0 ? [] : await listSingles(matching, view, alone);
  const clusters = isUngrouped ? [] : groups.filter(({ count }) => count > 1);
  return { ...summary, clusters: clusters.map(toCluster), visits };
}

function toCluster(group: VisitGroup): VisitMap["clusters"][number] {
  const { x, y, count, outcomes } = group;
  return { lat: latOfMercatorY(y), lng: lngOf(x), count, outcomes, bounds: boundsOfWorld(group) };
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

/** The visits of these groups, one by one. */
async function listSingles(
  matching: Prisma.Sql,
  view: MapView,
  groups: readonly VisitGroup[],
): Promise<VisitMap["visits"]> {
  const side = 2 ** view.bits;
  const [columns, rows] = [groups.map(({ cx }) => cx), groups.map(({ cy }) => cy)];
  const records = await db().$queryRaw<SingleRecord[]>`
    SELECT v.id::text, v.lat, v.lng, v.outcome, v.client_name, v.agent_name, v.occurred_at, v.time_zone,
           v.flags <> 0 AS is_flagged
    FROM visits v WHERE ${nearBoxes(groups)} ${isInView(view)} AND ${matching}
      AND (floor(v.mercator_x * ${side}::float8), floor(v.mercator_y * ${side}::float8))
          IN (SELECT * FROM unnest(${columns}::float8[], ${rows}::float8[]))
    ORDER BY v.occurred_at DESC, v.id DESC`;
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
