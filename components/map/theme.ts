import { OUTCOME_STYLE } from "@/components/visits/outcome-style";
import type { VisitOutcome } from "@/lib/domain/visits/rules/visit-words";

/** Theme tokens as colours that a canvas understands. */
export type MapPalette = {
  water: string;
  land: string;
  border: string;
  line: string;
  surface: string;
  ink: string;
  inkSoft: string;
  inkFaint: string;
  accent: string;
  warn: string;
  outcomes: Record<VisitOutcome, string>;
  fontFamily: string;
  isDark: boolean;
};

/** Resolves the tokens for the theme in force at `host`; a canvas cannot read `light-dark()` itself. */
export function readMapPalette(host: HTMLElement): MapPalette {
  const probe = document.createElement("span");
  probe.hidden = true;
  host.append(probe);
  const resolve = (variable: string) => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const palette: MapPalette = {
    water: resolve("--color-map-water"),
    land: resolve("--color-map-land"),
    border: resolve("--color-map-border"),
    line: resolve("--color-line-strong"),
    surface: resolve("--color-surface"),
    ink: resolve("--color-ink"),
    inkSoft: resolve("--color-ink-soft"),
    inkFaint: resolve("--color-ink-faint"),
    accent: resolve("--color-accent"),
    warn: resolve("--color-warn"),
    outcomes: readOutcomes(resolve),
    fontFamily: getComputedStyle(document.body).fontFamily,
    isDark: isDarkColor(resolve("--color-surface")),
  };
  probe.remove();
  return palette;
}

function readOutcomes(resolve: (variable: string) => string): Record<VisitOutcome, string> {
  const color = (outcome: VisitOutcome) => resolve(OUTCOME_STYLE[outcome].colorVariable);
  return {
    promise: color("promise"),
    contact: color("contact"),
    no_contact: color("no_contact"),
    wrong_address: color("wrong_address"),
    cancelled: color("cancelled"),
    in_doubt: color("in_doubt"),
  };
}

function isDarkColor(color: string): boolean {
  const channels =
    color
      .match(/[\d.]+/g)
      ?.slice(0, 3)
      .map(Number) ?? [];
  return channels.reduce((sum, channel) => sum + channel, 0) < 384;
}

/** Calls back when the system's or the page's theme changes; returns the way to stop. */
export function watchTheme(onChange: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(onChange);
  system.addEventListener("change", onChange);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme", "class", "style"] });
  return () => {
    system.removeEventListener("change", onChange);
    observer.disconnect();
  };
}

/** Whether the user asked for less motion, read at the moment of the movement. */
export function prefersReducedMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
