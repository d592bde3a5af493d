import type { Random } from "../random";

const VALUES = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
const ALPHANUMERIC = "123456789ABCDEFGHIJKLMNPQRSTUVWXYZ";
/** Openings that the tax office replaces because they read as a rude word. */
const RUDE = new Set([
  "BUEI",
  "BUEY",
  "CACA",
  "CACO",
  "CAGA",
  "COGE",
  "KOGE",
  "MEAR",
  "MION",
  "PEDO",
  "PUTA",
  "PUTO",
  "RUIN",
]);

/** The check digit that closes an RFC; `stem` is the RFC without it (12 characters, 11 for a company). */
export function rfcCheckDigit(stem: string): string {
  const padded = stem.padStart(12, " ");
  const sum = [...padded].reduce((total, char, index) => total + VALUES.indexOf(char) * (13 - index), 0);
  const rest = 11 - (sum % 11);
  if (rest === 11) return "0";
  return rest === 10 ? "A" : String(rest);
}

function toLetters(text: string): string {
  return text
    .toUpperCase()
    .normalize("NFKD")
    .replace(/[^A-Z]/g, "");
}

/** The RFC of a made-up person: 13 characters, a birthday between 1955 and 1999, a right check digit. */
export function makePersonRfc(
  names: { readonly givenName: string; readonly surname: string; readonly secondSurname: string },
  random: Random,
): string {
  const surname = toLetters(names.surname);
  const vowel = surname.slice(1).match(/[AEIOU]/)?.[0] ?? "X";
  const letters = `${surname.charAt(0)}${vowel}${toLetters(names.secondSurname).charAt(0)}${toLetters(names.givenName).charAt(0)}`;
  const opening = RUDE.has(letters) ? `${letters.charAt(0)}X${letters.slice(2)}` : letters;
  const two = (value: number) => String(value).padStart(2, "0");
  const birthday = `${two(random.int(55, 99))}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
  const stem = `${opening}${birthday}${random.pick([...ALPHANUMERIC])}${random.pick([...ALPHANUMERIC])}`;
  return `${stem}${rfcCheckDigit(stem)}`;
}
