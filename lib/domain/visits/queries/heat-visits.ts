import type { Scope } from "../../users/schema";
import { lngOf, viewOf } from "../rules/map-grid";
import { latOfMercatorY } from "../rules/read-position";
import type { VisitFilter } from "../rules/visit-filter";
import type { MapBounds, VisitHeat } from "../schema";
import { groupVisits } from "./group-visits";
import type { Calendar } from "./visit-conditions";

/** Squares of 16 px: finer than what a spot of heat covers. */
const FINER_BITS = 2;

/** All visits in view as weighted places, heaviest first: as dense as the eye can tell, never a selection. */
export async function heatVisits(
  scope: Scope,
  query: VisitFilter & { bounds: MapBounds; zoom: number },
  calendar: Calendar,
): Promise<VisitHeat> {
  const { bounds, zoom, ...filter } = query;
  const { groups } = await groupVisits(scope, filter, calendar, viewOf(bounds, zoom, FINER_BITS));
  const heaviestFirst = groups.toSorted((a, b) => b.count - a.count);
  return { places: heaviestFirst.map(({ x, y, count }) => [latOfMercatorY(y), lngOf(x), count]) };
}
