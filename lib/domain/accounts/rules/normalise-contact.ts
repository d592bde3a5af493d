/** National numbers of Mexico and Colombia; before them stand country codes and the old mobile prefixes. */
const NATIONAL_DIGITS = 10;

/**
 * The form under which phones are compared: digits alone, and of long ones the last ten, so that
 * "+52 1 (55) 1234-5678", "044 55 1234 5678" and "5512345678" are one. An extension does not count.
 */
export function normalisePhone(text: string): string {
  const [number = ""] = text.toLowerCase().split(/\b(?:ext|x|extensi[oó]n)\b\.?/);
  const digits = number.replace(/\D/g, "");
  return digits === "" ? text.trim().toLowerCase() : digits.slice(-NATIONAL_DIGITS);
}

export function normaliseEmail(text: string): string {
  return text.trim().toLowerCase();
}
