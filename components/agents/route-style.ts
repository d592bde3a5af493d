export interface RouteStyle {
  /** Stands before the stop's number where several routes share a map. */
  readonly letter: string;
  readonly color: string;
  readonly dash: readonly number[];
}

/** How each route looks: colour, dash and letter say the same thing three times. */
export const ROUTE_STYLES: readonly RouteStyle[] = [
  { letter: "A", color: "light-dark(#0b6b6f, #4cc2c0)", dash: [] },
  { letter: "B", color: "light-dark(#a3361f, #f0937c)", dash: [8, 6] },
  { letter: "C", color: "light-dark(#4b4fc0, #a5a8f5)", dash: [2, 6] },
  { letter: "D", color: "light-dark(#7a5200, #e5b95c)", dash: [12, 5, 2, 5] },
];

/** So many routes can still be told apart. */
export const MOST_ROUTES = ROUTE_STYLES.length;
