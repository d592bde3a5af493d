import { localTimeOf } from "@/lib/core/time";
import type { AgentDay, Stop } from "@/lib/domain/agents/schema";

/** Minutes of the stop's own local day. */
export function minuteOf({ startAt, occurredAt, timeZone }: Stop): number {
  return localTimeOf(new Date(startAt ?? occurredAt), timeZone).minuteOfDay;
}

export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** From the first stop of all these days to their last, in minutes of the day; null without a stop. */
export function spanOf(days: readonly Pick<AgentDay, "stops">[]): DaySpan | null {
  const minutes = days.flatMap(({ stops }) => stops.map(minuteOf));
  return minutes.length === 0 ? null : { from: Math.min(...minutes), to: Math.max(...minutes) };
}

/** `08:05` */
export function formatMinute(minute: number): string {
  const pad = (number: number) => String(number).padStart(2, "0");
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** The minute of the next stop after this one; null at the end. */
export function nextStopAfter(days: readonly Pick<AgentDay, "stops">[], minute: number): number | null {
  const later = days.flatMap(({ stops }) => stops.map(minuteOf)).filter((each) => each > minute);
  return later.length === 0 ? null : Math.min(...later);
}
