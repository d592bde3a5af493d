/** What parts the cells of a line. */
export const CSV_DELIMITERS = [",", ";", "\t", "|"] as const;
export type CsvDelimiter = (typeof CSV_DELIMITERS)[number];

const MOST_LINES = 30;

/**
 * Finds the delimiter by the beginning of a file: the one that stands equally often in most lines, and the
 * more often the better. One column only: a comma.
 */
export function findDelimiter(beginning: string): CsvDelimiter {
  const counts = countByLine(beginning);
  const scored = CSV_DELIMITERS.map((delimiter, index) => {
    const perLine = counts.map((line) => line[index] ?? 0);
    const usual = mostCommon(perLine.filter((count) => count > 0));
    const agreeing = perLine.filter((count) => count === usual).length;
    return { delimiter, score: usual === 0 ? 0 : (agreeing / perLine.length) * Math.log2(1 + usual) };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** For each line, how often each delimiter stands outside of quotes. */
function countByLine(text: string): number[][] {
  const lines: number[][] = [];
  let line = CSV_DELIMITERS.map(() => 0);
  let isQuoted = false;
  for (const char of text) {
    if (char === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (char === "\n") {
      lines.push(line);
      line = CSV_DELIMITERS.map(() => 0);
      if (lines.length === MOST_LINES) return lines;
    }
    const index = (CSV_DELIMITERS as readonly string[]).indexOf(char);
    if (index >= 0) line[index] = (line[index] ?? 0) + 1;
  }
  // The last line may be cut off: it counts only where it is the only one.
  return lines.length === 0 ? [line] : lines;
}

function mostCommon(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return [...times].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0] as const)[0];
}
