import { Temporal } from "temporal-polyfill";

const OLDEST_YEAR = 1970;
const NEWEST_YEAR = 2200;

/** A calendar day from `2026-05-17`, `2026-05-17 10:00:00` or `17/05/2026` → ISO; null for no real, likely day. */
export function readDay(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text);
  const local = iso ? null : /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [local?.[3], local?.[2], local?.[1]];
  if (!year || Number(year) < OLDEST_YEAR || Number(year) > NEWEST_YEAR) return null;
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(fields, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}
