import { boxAround, toWorld } from "../mercator";
import type { OutlineLine } from "./outline";

type Degrees = readonly [lat: number, lng: number];

/*
 * The outline map ends at the northern border of Mexico and leaves out French Guiana. A rough plain shape
 * of what lies beyond keeps the neighbour from reading as sea; it runs underneath the mapped land.
 */
const NORTH: readonly Degrees[] = [
  [32.53, -117.12],
  [32.85, -117.26],
  [33.7, -118.3],
  [34.05, -118.8],
  [34.45, -120.47],
  [35.6, -121.15],
  [36.6, -121.9],
  [37.8, -122.5],
  [38.95, -123.74],
  [40.44, -124.4],
  [42.8, -124.5],
  [46.2, -124],
  [48.4, -124.7],
  [60, -140],
  [75, -140],
  [75, -55],
  [52, -55.5],
  [46.3, -60],
  [44.5, -64],
  [45, -67],
  [43.6, -70.2],
  [41.7, -70],
  [40.6, -73.9],
  [38.9, -74.9],
  [36.9, -76],
  [35.2, -75.5],
  [33.9, -78],
  [32, -80.9],
  [30.4, -81.4],
  [28.4, -80.5],
  [26.8, -80],
  [25.4, -80.3],
  [25.15, -81],
  [26.1, -81.8],
  [27.6, -82.7],
  [29.1, -83],
  [30.05, -84],
  [29.7, -85.3],
  [30.35, -86.5],
  [30.3, -88.2],
  [30.3, -89.3],
  [29.9, -89.4],
  [29.05, -89.2],
  [29.2, -90.2],
  [29.5, -91.6],
  [29.7, -93.4],
  [29.5, -94.5],
  [28.9, -95.4],
  [28.3, -96.5],
  [27.7, -97.2],
  [26.9, -97.4],
  [25.96, -97.14],
  [24.9, -99.5],
  [27.5, -103.5],
  [30, -108],
  [31.5, -113.5],
  [32.3, -116.5],
];
const GUIANA: readonly Degrees[] = [
  [5.75, -53.98],
  [5.4, -53],
  [4.95, -52.3],
  [4.4, -51.65],
  [3.5, -51.9],
  [2.2, -52.9],
  [2.2, -54.3],
  [3.5, -54.1],
  [4.8, -54.5],
];

/** Unmapped neighbours as closed rings, to be filled under the mapped land. */
export const NEIGHBOUR_LAND: readonly OutlineLine[] = [NORTH, GUIANA].map((ring) => {
  const points = ring.map(([lat, lng]) => toWorld(lat, lng));
  return { points, box: boxAround(points) };
});
