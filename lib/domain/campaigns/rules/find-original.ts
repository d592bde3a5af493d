import { asRecord } from "@/lib/core/loose-values";
import { readCampaignRow } from "./read-campaign";

/** The row of one campaign in a good answer's body, as text by wolkvox's own keys; null where it is not in it. */
export function findOriginal(body: Uint8Array, identity: string): Record<string, string> | null {
  const json: unknown = JSON.parse(decodeBody(body));
  const rows = Array.isArray(json) ? json : asRecord(json)?.data;
  if (!Array.isArray(rows)) return null;
  for (const [index, row] of rows.entries()) {
    const read = readCampaignRow(row, index);
    if ("identity" in read && read.identity === identity) return { ...read.original };
  }
  return null;
}

/** UTF-8, or Latin 1 where it is not. */
function decodeBody(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return new TextDecoder("windows-1252").decode(body);
  }
}
