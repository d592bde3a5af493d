import { sendOutbound } from "../outbound/send-outbound";
import type { KobraAccess } from "./schema";

export type ProbeOutcome =
  /** Somebody answered, and did not mind the header. It is not known whether the header is right. */
  | "answered"
  /** 401 or 403: the header, or our address, is not let in. */
  | "denied"
  | "not-found"
  | "server-error"
  | "not-sent"
  | "address-not-allowed"
  | "no-answer";

const LARGEST_ANSWER_BYTES = 1024 * 1024;

/**
 * Asks for `{base}/import` with GET, which can import nothing. Kobra documents no request that only checks
 * the header (contracts/source/kobra-import-api.txt), and one without accounts might be kept as a batch.
 */
export async function probeKobra(
  { baseUrl, headerName, headerValue }: KobraAccess,
  timeoutMs: number,
): Promise<{ outcome: ProbeOutcome; httpStatus: number | null; latencyMs: number }> {
  const startedAt = performance.now();
  const result = await sendOutbound({
    method: "GET",
    url: `${baseUrl.replace(/\/+$/, "")}/import`,
    headers: { [headerName]: headerValue, accept: "application/json" },
    timeoutMs,
    largestBodyBytes: LARGEST_ANSWER_BYTES,
  });
  const latencyMs = Math.round(performance.now() - startedAt);
  if (result.kind === "not-sent") {
    const isOurs = result.reason === "inside-address" || result.reason === "plain-http";
    return { outcome: isOurs ? "address-not-allowed" : "not-sent", httpStatus: null, latencyMs };
  }
  const httpStatus = result.status;
  if (httpStatus === null || result.kind === "unknown")
    return { outcome: "no-answer", httpStatus, latencyMs };
  return { outcome: judge(httpStatus), httpStatus, latencyMs };
}

function judge(httpStatus: number): ProbeOutcome {
  if (httpStatus === 401 || httpStatus === 403) return "denied";
  if (httpStatus === 404) return "not-found";
  return httpStatus >= 500 ? "server-error" : "answered";
}
