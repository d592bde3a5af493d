import { asRecord } from "@/lib/core/loose-values";

/** Why a receipt cannot become a visit. Shown to a person, who may fix the mapping and replay it. */
export const QUARANTINE_CAUSES = [
  "empty",
  "not-json",
  "not-an-object",
  "no-visit-id",
  "unusable-visit-id",
  "projection-failed",
] as const;
export type QuarantineCause = (typeof QUARANTINE_CAUSES)[number];

export type ParsedBody =
  | { readonly ok: true; readonly payload: Record<string, unknown> }
  | { readonly ok: false; readonly cause: QuarantineCause };

/** Raw bytes → the JSON object in them. */
export function parseBody(body: Uint8Array): ParsedBody {
  const text = decodeBody(body).trim();
  if (text === "") return { ok: false, cause: "empty" };
  const parsed = parseJson(text);
  if (!parsed) return { ok: false, cause: "not-json" };
  const payload = asRecord(parsed.value);
  return payload ? { ok: true, payload } : { ok: false, cause: "not-an-object" };
}

/** JSON text → its value, with the digits of long ids kept; null where it is no JSON. */
export function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: keepLongIntegers(JSON.parse(text), text) };
  } catch {
    return null;
  }
}

/** The text of a body: UTF-8 unless a byte-order mark says UTF-16; what is neither becomes U+FFFD. */
export function decodeBody(body: Uint8Array): string {
  const isUtf16Le = body[0] === 0xff && body[1] === 0xfe;
  const isUtf16Be = body[0] === 0xfe && body[1] === 0xff;
  if (isUtf16Le) return new TextDecoder("utf-16le").decode(body);
  if (isUtf16Be) return new TextDecoder("utf-16be").decode(body);
  return new TextDecoder("utf-8").decode(body);
}

const LONG_INTEGER = /[:[,\s]-?\d{16,}/;

/** Ids beyond 2^53 sent as JSON numbers lose digits in JSON.parse: read those again as text. */
function keepLongIntegers(parsed: unknown, text: string): unknown {
  if (!LONG_INTEGER.test(text)) return parsed;
  try {
    return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) => {
      const isLost = typeof value === "number" && !Number.isSafeInteger(value);
      return isLost && context?.source && /^-?\d+$/.test(context.source) ? context.source : value;
    });
  } catch {
    // The reviver walks recursively: a very deep body keeps its rounded numbers.
    return parsed;
  }
}
