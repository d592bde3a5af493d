import type {
  CampaignPhase,
  CampaignSettings,
  CampaignState,
  CampaignStateName,
  ReadingDelta,
} from "../schema/campaign";
import { type HistoryPoint, isGap, isJump, paceOf, quantile, stretchesOf } from "./pace";

/** How many polls are looked back at. */
export const POLLS_LOOKED_AT = 48;
const LATELY = 3;
const FEWEST_USUAL = 6;
/** Fewer dialled than this say nothing about the share of machines. */
const FEWEST_DIALLED = 20;
const SPIKE_TIMES_USUAL = 1.5;
/** How long a recycling stays worth saying. */
const RECYCLED_FOR_POLLS = 12;

type Finding = { readonly since: Date; readonly evidence: Record<string, number> } | null;

const round = (value: number) => Math.round(value * 100) / 100;

/** All is dialled: nothing clean, and at least as much dialled as there is. The status does not tell (contract). */
function isAllDialled({ clean, dial, records }: HistoryPoint): boolean {
  return clean === 0 && dial !== null && records !== null && records > 0 && dial >= records;
}

export function phaseOf(point: HistoryPoint): CampaignPhase {
  if (isAllDialled(point)) return point.status === "started" ? "finished-but-started" : "finished";
  if (point.status === "started") return "running";
  return point.status;
}

/** What changed since the poll before; nothing is compared across a recycling or a gap. */
export function deltaOf(history: readonly HistoryPoint[], stepMs: number): ReadingDelta | null {
  const to = history.at(-1);
  const from = history.at(-2);
  if (!to || !from || isJump(from, to) || isGap(from.at, to.at, stepMs)) return null;
  const difference = (key: "dial" | "answer" | "hits" | "penetrationDay") => {
    const [before, after] = [from[key], to[key]];
    return before === null || after === null ? null : round(after - before);
  };
  return {
    minutes: round((to.at.getTime() - from.at.getTime()) / 60_000),
    dial: difference("dial"),
    answer: difference("answer"),
    hits: difference("hits"),
    penetrationDay: difference("penetrationDay"),
  };
}

function findStall(history: readonly HistoryPoint[], { stalledAfterPolls }: CampaignSettings): Finding {
  const last = history.at(-1);
  if (last?.status !== "started" || isAllDialled(last)) return null;
  if (last.dial === null && last.penetrationNow === null) return null;
  const isStill = (point: HistoryPoint) =>
    point.status === "started" &&
    point.dial === last.dial &&
    point.penetrationNow === last.penetrationNow &&
    point.recycled === last.recycled;
  const moved = history.findLastIndex((point) => !isStill(point));
  const first = history[moved + 1] ?? last;
  const polls = history.length - moved - 2;
  if (polls < stalledAfterPolls) return null;
  const minutes = Math.round((last.at.getTime() - first.at.getTime()) / 60_000);
  return { since: first.at, evidence: { polls, minutes, dial: last.dial ?? -1 } };
}

function findSlowness(history: readonly HistoryPoint[], settings: CampaignSettings, stepMs: number): Finding {
  const last = history.at(-1);
  if (!last || phaseOf(last) !== "running") return null;
  const stretches = stretchesOf(history, stepMs);
  const usual = stretches.slice(0, -LATELY).map((each) => each.dial / each.minutes);
  if (usual.length < FEWEST_USUAL) return null;
  const perMinute = paceOf(stretches.slice(-LATELY));
  const usualPerMinute = quantile(usual, 0.5);
  if (perMinute <= 0 || perMinute >= (usualPerMinute * settings.slowBelowPercent) / 100) return null;
  const evidence = { perMinute: round(perMinute), usualPerMinute: round(usualPerMinute), polls: LATELY };
  return { since: last.at, evidence };
}

function findMachineSpike(
  history: readonly HistoryPoint[],
  settings: CampaignSettings,
  stepMs: number,
): Finding {
  const stretches = stretchesOf(history, stepMs).filter(({ machines }) => machines !== null);
  const sum = (part: typeof stretches) => ({
    dialled: part.reduce((total, each) => total + each.dial, 0),
    machines: part.reduce((total, each) => total + (each.machines ?? 0), 0),
  });
  const lately = sum(stretches.slice(-LATELY));
  const last = history.at(-1);
  if (!last || stretches.length < LATELY || lately.dialled < FEWEST_DIALLED) return null;
  const before = sum(stretches.slice(0, -LATELY));
  const usualPercent = before.dialled < FEWEST_DIALLED ? -1 : (before.machines / before.dialled) * 100;
  const sharePercent = (lately.machines / lately.dialled) * 100;
  const isSpike =
    sharePercent >= settings.machineSpikePercent &&
    (usualPercent < 0 || sharePercent >= usualPercent * SPIKE_TIMES_USUAL);
  if (!isSpike || last.status !== "started") return null;
  const evidence = { sharePercent: round(sharePercent), usualPercent: round(usualPercent), ...lately };
  return { since: last.at, evidence };
}

function findRecycling(history: readonly HistoryPoint[]): Finding {
  const recent = history.slice(-RECYCLED_FOR_POLLS - 1);
  const last = recent.at(-1);
  for (let index = recent.length - 1; index > 0; index -= 1) {
    const [from, to] = [recent[index - 1], recent[index]];
    if (!from || !to || !last || from.recycled === null || to.recycled === null) continue;
    if (to.recycled <= from.recycled) continue;
    const minutesAgo = Math.round((last.at.getTime() - to.at.getTime()) / 60_000);
    return { since: to.at, evidence: { from: from.recycled, to: to.recycled, minutesAgo } };
  }
  return null;
}

function findOver100({ penetrationDay, penetrationNow, at }: HistoryPoint): Finding {
  if ((penetrationDay ?? 0) <= 100 && (penetrationNow ?? 0) <= 100) return null;
  return {
    since: at,
    evidence: { penetrationDay: penetrationDay ?? -1, penetrationNow: penetrationNow ?? -1 },
  };
}

function findUselessStart(point: HistoryPoint): Finding {
  if (phaseOf(point) !== "finished-but-started") return null;
  return { since: point.at, evidence: { records: point.records ?? 0, dial: point.dial ?? 0, clean: 0 } };
}

/**
 * The computed states of a campaign at its last poll, each with the numbers behind it. A state that held at
 * the poll before keeps its beginning.
 *
 * @param history oldest first, at most `POLLS_LOOKED_AT`.
 */
export function judgeCampaign(
  history: readonly HistoryPoint[],
  before: readonly CampaignState[],
  settings: CampaignSettings,
  stepMs: number,
): CampaignState[] {
  const last = history.at(-1);
  if (!last) return [];
  const found: readonly (readonly [CampaignStateName, Finding])[] = [
    ["finished-but-started", findUselessStart(last)],
    ["stalled", findStall(history, settings)],
    ["slow", findSlowness(history, settings, stepMs)],
    ["machine-spike", findMachineSpike(history, settings, stepMs)],
    ["recycled-again", findRecycling(history)],
    ["over-100", findOver100(last)],
    ["status-unknown", last.status === "unknown" ? { since: last.at, evidence: {} } : null],
  ];
  return found.flatMap(([name, finding]) => {
    if (!finding) return [];
    const since = before.find((state) => state.name === name)?.since ?? finding.since.toISOString();
    const isNewer = name === "recycled-again" && finding.since.toISOString() > since;
    return [{ name, since: isNewer ? finding.since.toISOString() : since, evidence: finding.evidence }];
  });
}
