import type { UploadChoices, UploadCounts } from "../schema";

/** Whether rows stand in the way that are to be looked at first. */
export function isBlocked(counts: UploadCounts, choices: UploadChoices): boolean {
  return (["faulty", "repeated", "sentBefore"] as const).some(
    (kind) => choices[kind] === "block" && counts[kind] > 0,
  );
}

/** How many rows a choice sends and leaves out. A row that is left out for two reasons counts once. */
export function tallySending(
  counts: UploadCounts,
  choices: UploadChoices,
): { sent: number; leftOut: number } {
  const { sound, includable, overtaken, sentBefore } = counts;
  const areFaultySent = choices.faulty === "include";
  const areLastSentOnly = choices.repeated === "leave-out";
  const areNewSentOnly = choices.sentBefore === "leave-out";
  const sent =
    sound +
    (areFaultySent ? includable : 0) -
    (areLastSentOnly ? overtaken.sound : 0) -
    (areLastSentOnly && areFaultySent ? overtaken.includable : 0) -
    (areNewSentOnly ? sentBefore : 0) +
    // Taken away twice above.
    (areLastSentOnly && areNewSentOnly ? overtaken.sentBefore : 0);
  return { sent, leftOut: sound + counts.faulty - sent };
}
