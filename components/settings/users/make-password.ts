/** Letters and digits without look-alikes, so that it can be read aloud. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** A password of four groups of five, about 99 bits: `k7mfp-…`. */
export function makePassword(): string {
  const groups = Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, randomLetter).join(""),
  );
  return groups.join("-");
}

function randomLetter(): string {
  // Bytes beyond the last whole multiple would make the first letters likelier.
  const limit = 256 - (256 % ALPHABET.length);
  const byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? limit;
  return byte < limit ? ALPHABET.charAt(byte % ALPHABET.length) : randomLetter();
}
