import { readNumber } from "@/lib/core/loose-values";

export const POSITION_PROBLEMS = ["missing", "zero", "out-of-range", "unreadable"] as const;
export type PositionProblem = (typeof POSITION_PROBLEMS)[number];

export type ReadPosition =
  | {
      readonly lat: number;
      readonly lng: number;
      readonly mercatorX: number;
      readonly mercatorY: number;
      readonly problem: null;
    }
  | {
      readonly lat: null;
      readonly lng: null;
      readonly mercatorX: null;
      readonly mercatorY: null;
      readonly problem: PositionProblem;
    };

/** Web Mercator ends here; nobody collects nearer to a pole. */
const MAX_MERCATOR_LAT = 85.0511;

/** `lat` and `lng` as numbers or text; blank, zero or impossible means no position, never 0,0. */
export function readPosition(latValue: unknown, lngValue: unknown): ReadPosition {
  if (isAbsent(latValue) || isAbsent(lngValue)) return none("missing");
  const lat = readNumber(latValue);
  const lng = readNumber(lngValue);
  if (lat === null || lng === null) return none("unreadable");
  if (lat === 0 || lng === 0) return none("zero");
  if (Math.abs(lat) > MAX_MERCATOR_LAT || Math.abs(lng) > 180) return none("out-of-range");
  return { lat, lng, mercatorX: mercatorX(lng), mercatorY: mercatorY(lat), problem: null };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

function none(problem: PositionProblem): ReadPosition {
  return { lat: null, lng: null, mercatorX: null, mercatorY: null, problem };
}

/** Degrees east → 0..1 from west to east. */
export function mercatorX(lng: number): number {
  return lng / 360 + 0.5;
}

/** Degrees north → 0..1 from north to south. */
export function mercatorY(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180);
  return 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI;
}

/** The inverse of `mercatorY`. */
export function latOfMercatorY(y: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp((180 - y * 360) * (Math.PI / 180))) - 90;
}
