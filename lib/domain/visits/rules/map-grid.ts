import type { MapBounds } from "../schema";
import { latOfMercatorY, mercatorX, mercatorY } from "./read-position";

/*
 * The map is grouped by squares: a grid of 2^bits by 2^bits over the Web-Mercator world. Squares of one grid
 * nest in those of a coarser one, so counts by fine squares answer for every coarser grid too.
 */

/** The grids by which `visit_cells` counts, coarse to fine: squares of about 156, 20 and 2.4 km at the equator. */
export const CELL_LEVELS = [8, 11, 14] as const;
export type CellLevel = (typeof CELL_LEVELS)[number];
/** The grid of `visits.cell`. */
export const FINEST_LEVEL = 14;
/** Squares of 4 cm: as fine as a viewport needs to be. */
const BOX_BITS = 30;
/** A map of 256 px at zoom 0 over squares of about 64 px. */
const BITS_AT_ZOOM_0 = 2;
/** From here on streets are told apart: no more grouping, the map offers a chooser for one spot. */
export const NO_CLUSTERS_FROM_ZOOM = 18;
const LAST_LAT = 85.0511;

/** What a map shows: by which grid it groups, and the first and last squares of its viewport. */
export interface MapView {
  readonly bits: number;
  /** Squares of the grid of 2^30, both ends included. */
  readonly box: { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
}

/** Squares of the view on another grid, both ends included. */
export function boxAt({ box }: MapView, bits: number): MapView["box"] {
  const scale = 2 ** (BOX_BITS - bits);
  const at = (value: number) => Math.floor(value / scale);
  return { x0: at(box.x0), x1: at(box.x1), y0: at(box.y0), y1: at(box.y1) };
}

/**
 * The view of a viewport at a zoom, grouped by squares of 64 px, or of 64 / 2^finer. While visits are
 * grouped it is widened to whole squares, so that a group does not change its number as the map is moved.
 */
export function viewOf([west, south, east, north]: MapBounds, zoom: number, finer = 0): MapView {
  const bits = Math.min(BOX_BITS, zoom + BITS_AT_ZOOM_0 + finer);
  const snapBits = zoom < NO_CLUSTERS_FROM_ZOOM ? bits : BOX_BITS;
  const last = 2 ** snapBits - 1;
  const square = (value: number) => Math.min(last, Math.max(0, Math.floor(value * 2 ** snapBits)));
  const scale = 2 ** (BOX_BITS - snapBits);
  return {
    bits,
    box: {
      x0: square(mercatorX(west)) * scale,
      // The 180th meridian itself lies in a square of its own.
      x1: east >= 180 ? 2 ** BOX_BITS : (square(mercatorX(east)) + 1) * scale - 1,
      y0: square(mercatorY(clampLat(north))) * scale,
      y1: (square(mercatorY(clampLat(south))) + 1) * scale - 1,
    },
  };
}

function clampLat(lat: number): number {
  return Math.min(LAST_LAT, Math.max(-LAST_LAT, lat));
}

/** Parts of the world (0..1, from the north-west) as degrees: west, south, east, north. */
export function boundsOfWorld(box: { west: number; north: number; east: number; south: number }): MapBounds {
  return [lngOf(box.west), latOfMercatorY(box.south), lngOf(box.east), latOfMercatorY(box.north)];
}

/** 0..1 from west to east → degrees east. */
export function lngOf(x: number): number {
  return (x - 0.5) * 360;
}

/** The squares of the finest level that a box touches, or null where they are more than `most`. */
export function finestCells(
  boxes: readonly { west: number; north: number; east: number; south: number }[],
  most: number,
): number[] | null {
  const side = 2 ** FINEST_LEVEL;
  const at = (value: number) => Math.floor(value * side);
  const cells = new Set<number>();
  for (const { west, north, east, south } of boxes) {
    if ((at(east) - at(west) + 1) * (at(south) - at(north) + 1) > most) return null;
    for (let x = at(west); x <= at(east); x += 1) {
      for (let y = at(north); y <= at(south); y += 1) cells.add(x * side + y);
    }
    if (cells.size > most) return null;
  }
  return [...cells];
}
