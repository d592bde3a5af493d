import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { boxAround, toWorld, type WorldBox, type WorldPoint } from "../mercator";
import { labelPoint } from "../polygon";

export type OutlineLine = { points: readonly WorldPoint[]; box: WorldBox };

export type OutlineRegion = {
  /** ISO 3166-1 alpha-2. */
  country: string;
  name: string;
  rings: readonly OutlineLine[];
  /** Box of the largest ring, where the name goes. */
  box: WorldBox;
  labelAt: () => WorldPoint;
};

/** The bundled outline map, projected once and ready to draw. */
export type Outline = {
  land: readonly OutlineLine[];
  coasts: readonly OutlineLine[];
  countryBorders: readonly OutlineLine[];
  stateBorders: readonly OutlineLine[];
  regions: readonly OutlineRegion[];
};

type RegionProperties = { c: string; i: string; n?: string };
type RegionGeometry = Polygon<RegionProperties> | MultiPolygon<RegionProperties>;
type OutlineTopology = Topology<{ s: GeometryCollection<RegionProperties> }>;

const OUTLINE_URL = "/data/latam-admin1.topo.json";
/** The capital was renamed in 2016; the state around it is told apart from the country. */
const RENAMED: Readonly<Record<string, string>> = {
  "MX-DIF": "Ciudad de México",
  "MX-MEX": "Estado de México",
};

let loading: Promise<Outline> | undefined;

/** Fetches and projects the outline map once per page; a failed fetch may be tried again. */
export function loadOutline(): Promise<Outline> {
  loading ??= fetchOutline().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchOutline(): Promise<Outline> {
  const response = await fetch(OUTLINE_URL);
  if (!response.ok) throw new Error(`The outline map answered ${response.status}`);
  const topology: OutlineTopology = await response.json();
  return toOutline(topology);
}

/** Reads regions, land and the three kinds of line out of a topology whose object `s` holds the states. */
export function toOutline(topology: OutlineTopology): Outline {
  const states = topology.objects.s;
  const geometries = states.geometries.filter(isRegion);
  const lines = (filter: (a: RegionGeometry, b: RegionGeometry) => boolean) =>
    mesh(topology, states, (a, b) => isRegion(a) && isRegion(b) && filter(a, b)).coordinates.map(toLine);
  return {
    land: merge(topology, geometries).coordinates.flatMap((rings) => rings.map(toLine)),
    coasts: lines((a, b) => a === b),
    countryBorders: lines((a, b) => a !== b && a.properties?.c !== b.properties?.c),
    stateBorders: lines((a, b) => a !== b && a.properties?.c === b.properties?.c),
    regions: geometries.flatMap((geometry) => toRegion(topology, geometry)),
  };
}

function isRegion(geometry: { type?: unknown }): geometry is RegionGeometry {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

function toLine(coordinates: number[][]): OutlineLine {
  const points = coordinates.map(([lng = 0, lat = 0]) => toWorld(lat, lng));
  return { points, box: boxAround(points) };
}

function toRegion(topology: OutlineTopology, geometry: RegionGeometry): OutlineRegion[] {
  const properties = geometry.properties;
  const name = properties && (RENAMED[properties.i] ?? properties.n);
  if (!properties || !name) return [];
  const shape = feature(topology, geometry);
  if (shape.type !== "Feature") return [];
  const { geometry: outline } = shape;
  if (outline.type !== "Polygon" && outline.type !== "MultiPolygon") return [];
  const polygons = outline.type === "Polygon" ? [outline.coordinates] : outline.coordinates;
  const rings = polygons.flatMap((polygon) => polygon.map(toLine));
  const largest = rings.reduce<OutlineLine | undefined>(
    (best, ring) => (!best || boxArea(ring.box) > boxArea(best.box) ? ring : best),
    undefined,
  );
  if (!largest) return [];
  let place: WorldPoint | undefined;
  const labelAt = () => {
    place ??= labelPoint(largest.points);
    return place;
  };
  return [{ country: properties.c, name, rings, box: largest.box, labelAt }];
}

function boxArea([west, north, east, south]: WorldBox): number {
  return (east - west) * (south - north);
}
