import { readAmount } from "../../questions/rules/read-amount";

/** An amount as a person types it → with two decimals; null for none, or for nothing at all. */
export function readPaid(text: string): string | null {
  const amount = readAmount(text);
  return amount !== null && Number(amount) > 0 ? amount : null;
}

/** True for a link that may be kept as evidence. */
export function isEvidenceLink(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
