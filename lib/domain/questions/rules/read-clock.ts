const CLOCK = /^\s*(\d{1,2})(?::|\.|h)?(\d{2})?(?::\d{2})?\s*(a\.?\s*m\.?|p\.?\s*m\.?)?\s*$/i;

/** A time of day from `10:00`, `10:00:00`, `9 am` or `1:30 p. m.` → `HH:MM`; null for no time. */
export function readClock(text: string): string | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const [, hourText = "", minuteText = "00", half] = match;
  const isAfternoon = half?.toLowerCase().startsWith("p");
  const hour = Number(hourText);
  const minute = Number(minuteText);
  if (minute > 59 || hour > 23 || (half && (hour === 0 || hour > 12))) return null;
  const hourOfDay = half ? (hour % 12) + (isAfternoon ? 12 : 0) : hour;
  return `${String(hourOfDay).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
