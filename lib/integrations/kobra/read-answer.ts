import { asRecord, readInteger, readText } from "@/lib/core/loose-values";
import { cutText, toStorableText } from "@/lib/core/text";
import type { KobraAnswer, KobraOutcome, UnsettledReason } from "./schema";

const LONGEST_BODY = 4_000;
const LONGEST_MESSAGE = 1_000;
/** Header, address or path are wrong, or our address is not let in: every request would end alike. */
const LOCKED_OUT = new Set([401, 403, 404, 405, 407]);

/**
 * Reads Kobra's answer to an import: `{"data": null, "error": {"type", "message"}}`. Success is an `error`
 * that is absent, null or null-like text inside a JSON object; nothing else counts as one.
 */
export function readKobraAnswer(
  httpStatus: number,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): KobraAnswer {
  const text = toStorableText(body.toString("utf8"));
  return {
    outcome: judge(httpStatus, parse(text), readInteger(headers["retry-after"] ?? null)),
    httpStatus,
    body: cutText(text, LONGEST_BODY),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function judge(httpStatus: number, json: unknown, retryAfterS: number | null): KobraOutcome {
  const unsettled = (reason: UnsettledReason, mayHaveArrived = true): KobraOutcome => ({
    kind: "unsettled",
    reason,
    mayHaveArrived,
    retryAfterS,
  });
  if (LOCKED_OUT.has(httpStatus)) return { kind: "locked-out" };
  if (httpStatus === 429) return unsettled("busy", false);
  if (httpStatus === 408) return unsettled("timeout");
  if (httpStatus >= 500) return unsettled("server-error");
  if (httpStatus >= 300 && httpStatus < 400) return unsettled("redirect", false);
  const answer = asRecord(json);
  if (!answer && httpStatus >= 400) return { kind: "refused", type: null, message: null };
  if (!answer) return unsettled(json === undefined ? "not-json" : "wrong-shape");
  const refusal = readRefusal(answer.error);
  if (refusal) return refusal;
  if (httpStatus >= 400) return { kind: "refused", type: null, message: readText(answer.message) };
  return "error" in answer || "data" in answer ? { kind: "accepted" } : unsettled("wrong-shape");
}

/** Null where `error` says that there is none: absent, null, "null", "", or an object with neither part. */
function readRefusal(error: unknown): KobraOutcome | null {
  const record = asRecord(error);
  const type = readWords(record ? record.type : null);
  const message = readWords(record ? record.message : error);
  return type === null && message === null ? null : { kind: "refused", type, message };
}

function readWords(value: unknown): string | null {
  if (Array.isArray(value)) return readWords(value.map(readWords).filter(Boolean).join(" · "));
  const text = typeof value === "object" && value !== null ? JSON.stringify(value) : readText(value);
  if (text === null || /^(null|none|false|\[\]|\{\})$/i.test(text)) return null;
  return cutText(text, LONGEST_MESSAGE);
}
