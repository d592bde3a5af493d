import type { HistogramBin } from "../schema";

interface CountedNumber {
  readonly number: number;
  readonly visits: number;
}

const MOST_BINS = 12;
/** Beyond these shares a few absurd values would flatten all the others into one bar: they get open bins. */
const LOW_SHARE = 0.01;
const HIGH_SHARE = 0.99;

/** Bins of one round width around what most visits answered; what lies far outside is in an open first or last bin. */
export function binCounts(counted: readonly CountedNumber[]): HistogramBin[] {
  if (counted.length === 0) return [];
  const sorted = [...counted].sort((a, b) => a.number - b.number);
  const low = quantile(sorted, LOW_SHARE);
  const high = quantile(sorted, HIGH_SHARE);
  const least = sorted.every(({ number }) => Number.isInteger(number)) ? 1 : 0;
  const width = roundWidth(Math.max((high - low) / (MOST_BINS - 2), finest(low, high), least));
  const first = Math.floor(low / width);
  const last = Math.floor(high / width);
  const visitsIn = (from: number | null, to: number | null) =>
    sorted.reduce(
      (sum, { number, visits }) =>
        (from === null || number >= from) && (to === null || number < to) ? sum + visits : sum,
      0,
    );
  const edge = (index: number) => clean(index * width);
  const bins: HistogramBin[] = [{ from: null, to: edge(first), visits: visitsIn(null, edge(first)) }];
  for (let index = first; index <= last; index += 1) {
    const [from, to] = [edge(index), edge(index + 1)];
    bins.push({ from, to, visits: visitsIn(from, to) });
  }
  bins.push({ from: edge(last + 1), to: null, visits: visitsIn(edge(last + 1), null) });
  return bins.filter(({ from, to, visits }) => visits > 0 || (from !== null && to !== null));
}

function quantile(sorted: readonly CountedNumber[], share: number): number {
  const wanted = sorted.reduce((sum, { visits }) => sum + visits, 0) * share;
  let passed = 0;
  for (const { number, visits } of sorted) {
    passed += visits;
    if (passed >= wanted && passed > 0) return number;
  }
  return sorted.at(-1)?.number ?? 0;
}

/** Numbers are known to three digits only (`answer-values.ts`): no bin may be finer. */
function finest(low: number, high: number): number {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  return largest === 0 ? 1 : 10 ** (Math.floor(Math.log10(largest)) - 2);
}

/** 1, 2 or 5 times a power of ten, at least `width`. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const digit = [1, 2, 5].find((each) => each * power >= width * 0.999999) ?? 10;
  return clean(digit * power);
}

/** Takes away what binary fractions add. */
function clean(number: number): number {
  return Number(number.toPrecision(12));
}
