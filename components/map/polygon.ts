import { boxAround, type WorldPoint } from "./mercator";

const GRID = 12;

/** Even-odd test of a point against one closed or open ring. */
export function isInsideRing([x, y]: WorldPoint, ring: readonly WorldPoint[]): boolean {
  let isInside = false;
  let previous = ring.at(-1);
  for (const current of ring) {
    if (previous && current[1] > y !== previous[1] > y) {
      const crossingX =
        ((previous[0] - current[0]) * (y - current[1])) / (previous[1] - current[1]) + current[0];
      if (x < crossingX) isInside = !isInside;
    }
    previous = current;
  }
  return isInside;
}

function distanceToSegment([x, y]: WorldPoint, a: WorldPoint, b: WorldPoint): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((x - a[0]) * dx + (y - a[1]) * dy) / lengthSquared;
  const clamped = Math.max(0, Math.min(1, along));
  return Math.hypot(x - (a[0] + clamped * dx), y - (a[1] + clamped * dy));
}

function distanceToRing(point: WorldPoint, ring: readonly WorldPoint[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  let previous = ring.at(-1);
  for (const current of ring) {
    if (previous) nearest = Math.min(nearest, distanceToSegment(point, previous, current));
    previous = current;
  }
  return nearest;
}

/** Where a name sits well: the point of a coarse grid that is inside the ring and farthest from its edge. */
export function labelPoint(ring: readonly WorldPoint[]): WorldPoint {
  const [west, north, east, south] = boxAround(ring);
  let best: WorldPoint = [(west + east) / 2, (north + south) / 2];
  let bestDistance = -1;
  for (let cell = 0; cell < GRID * GRID; cell++) {
    const column = (cell % GRID) + 0.5;
    const row = Math.floor(cell / GRID) + 0.5;
    const point: WorldPoint = [
      west + ((east - west) * column) / GRID,
      north + ((south - north) * row) / GRID,
    ];
    if (!isInsideRing(point, ring)) continue;
    const distance = distanceToRing(point, ring);
    if (distance > bestDistance) {
      best = point;
      bestDistance = distance;
    }
  }
  return best;
}
