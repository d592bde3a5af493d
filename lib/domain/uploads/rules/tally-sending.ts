import type { UploadChoices, UploadCounts } from "../schema";

/** Whether rows stand in the way that are to be looked at first. */
export function isBlocked(counts: UploadCounts, choices: UploadChoices): boolean {
  return (["faulty", "repeated", "sentBefore"] as const).some(
    (kind) => choices[kind] === "block" && counts[kind] > 0,
  );
}

/**
 * About how many rows a choice sends and leaves out. A row that is left out for two reasons counts twice:
 * the import itself counts exactly.
 */
export function tallySending(
  counts: UploadCounts,
  choices: UploadChoices,
): { sent: number; leftOut: number } {
  const rows = counts.sound + counts.faulty;
  const leftOut =
    counts.faulty -
    (choices.faulty === "include" ? counts.includable : 0) +
    (choices.repeated === "leave-out" ? counts.overtaken : 0) +
    (choices.sentBefore === "leave-out" ? counts.sentBefore : 0);
  return { sent: Math.max(0, rows - leftOut), leftOut: Math.min(rows, leftOut) };
}
