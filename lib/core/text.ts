/**
 * The form under which free text is compared: case, accents, punctuation and runs of space do not count.
 * "¿Se realizó  CONTACTO?" and "se realizo contacto" are equal.
 */
export function toTextKey(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Text that Postgres can store: no NUL, and lone surrogates replaced by U+FFFD. The receipt keeps the original. */
export function toStorableText(text: string): string {
  return text.replaceAll("\u0000", "").toWellFormed();
}

/** Whether Postgres can store the text as it is. */
export function isStorableText(text: string): boolean {
  return toStorableText(text) === text;
}

/** The first `length` UTF-16 units, without half a character at the cut. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, "");
}
