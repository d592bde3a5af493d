import type { OutboundResult } from "../outbound/result";
import { sendOutbound } from "../outbound/send-outbound";
import { readKobraAnswer } from "./read-answer";
import type { KobraAccess, KobraAnswer, KobraRequest, UnsettledReason } from "./schema";

const LARGEST_ANSWER_BYTES = 1024 * 1024;

/**
 * One `POST /import` to Kobra, of accounts or of promise statuses. Never throws for what Kobra or the way
 * there does; never repeats by itself.
 *
 * @param timeoutMs for all of it. Kobra publishes no limit.
 */
export async function sendKobraImport(
  { baseUrl, headerName, headerValue }: KobraAccess,
  request: KobraRequest,
  timeoutMs: number,
): Promise<KobraAnswer> {
  const result = await sendOutbound({
    method: "POST",
    url: `${baseUrl.replace(/\/+$/, "")}/import`,
    headers: { [headerName]: headerValue, "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(request),
    timeoutMs,
    largestBodyBytes: LARGEST_ANSWER_BYTES,
  });
  return result.kind === "answered"
    ? readKobraAnswer(result.status, result.headers, result.body)
    : toUnsettled(result);
}

function toUnsettled(result: Exclude<OutboundResult, { kind: "answered" }>): KobraAnswer {
  const answer = (
    reason: UnsettledReason,
    mayHaveArrived: boolean,
    httpStatus: number | null,
  ): KobraAnswer => ({
    outcome: { kind: "unsettled", reason, mayHaveArrived, retryAfterS: null },
    httpStatus,
    body: null,
  });
  if (result.kind === "too-large") return answer("too-large", true, result.status);
  if (result.kind === "unknown")
    return answer(result.reason === "timeout" ? "timeout" : "cut", true, result.status);
  const isOurs = result.reason === "inside-address" || result.reason === "plain-http";
  return answer(isOurs ? "address-not-allowed" : "not-sent", false, null);
}
