import { asRecord, readInteger, readText } from "@/lib/core/loose-values";
import { cutText, toStorableText, toTextKey } from "@/lib/core/text";
import type { GestionAnswer, GestionOutcome } from "./schema";

const LONGEST_ANSWER = 4_000;
const LONGEST_REASON = 300;
/** Nothing that they answer was ever handed to the insert: token, path or our address is wrong. */
const LOCKED_OUT = new Set([401, 404, 405]);
/** 403 has several meanings, told apart by its words; these pass. */
const PASSING = /simultaneous|limit exceeded|token limit|backup|maintenance|mantenimiento|respaldo/;

/**
 * Reads wolkvox CRM's answer to an insert: `{"code":200,"error":"null","msg":…,"data":{"wolkvox_id":…}}`.
 * Success is code 200 with an id, and nothing else is; `error` is the text "null" and `msg` varies. What is no
 * definite no stays unsettled.
 *
 * Source: wolkvox CRM, "insert gestión" (collections).
 */
export function readGestionAnswer(
  httpStatus: number,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
  token: string,
): GestionAnswer {
  const text = toStorableText(body.toString("utf8")).replaceAll(token, "…");
  return {
    outcome: judge(httpStatus, parse(text), text, readInteger(headers["retry-after"] ?? null)),
    httpStatus,
    answer: cutText(text, LONGEST_ANSWER),
  };
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return asRecord(JSON.parse(text));
  } catch {
    return null;
  }
}

function judge(
  httpStatus: number,
  answer: Record<string, unknown> | null,
  text: string,
  retryAfterS: number | null,
): GestionOutcome {
  if (httpStatus !== 200) return judgeCode(httpStatus, readMessage(answer) ?? text, retryAfterS);
  if (!answer) return { kind: "unsettled", reason: "no-answer-in-json" };
  const code = readInteger(answer.code);
  if (code === null) return { kind: "unsettled", reason: "no-code" };
  if (code !== 200) return judgeCode(code, readMessage(answer) ?? "", retryAfterS);
  const remoteId = readText(asRecord(answer.data)?.wolkvox_id);
  return remoteId === null ? { kind: "unsettled", reason: "no-id" } : { kind: "sent", remoteId };
}

/** An error inside HTTP 200 means what the same code means outside. */
function judgeCode(code: number, message: string, retryAfterS: number | null): GestionOutcome {
  if (code === 429) return { kind: "later", reason: "rate-limited", retryAfterS };
  if (code === 403 && PASSING.test(toTextKey(message))) {
    return { kind: "later", reason: "passing-refusal", retryAfterS };
  }
  if (code === 403) return { kind: "locked-out", reason: "token-or-address-refused" };
  if (LOCKED_OUT.has(code)) return { kind: "locked-out", reason: `code-${code}` };
  const isDefinite = code >= 400 && code < 500 && code !== 408;
  if (!isDefinite) return { kind: "unsettled", reason: `code-${code}` };
  const words = message.startsWith("<") ? "" : cutText(message, LONGEST_REASON);
  return { kind: "refused", reason: words || `code-${code}` };
}

/** `msg` says more than `error`, which is the text "null" where there is none. */
function readMessage(answer: Record<string, unknown> | null): string | null {
  const words = [answer?.msg, answer?.error].map(readText);
  return words.find((text) => text !== null && text.toLowerCase() !== "null") ?? null;
}
