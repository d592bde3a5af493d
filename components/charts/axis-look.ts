/** How both axes are drawn. */
export function axisLook(isLarge = false) {
  return {
    stroke: "var(--color-line-strong)",
    tickLine: false,
    tick: {
      fill: "var(--color-ink-faint)",
      fontSize: isLarge ? 20 : 12,
      className: "tabular",
    },
  } as const;
}
