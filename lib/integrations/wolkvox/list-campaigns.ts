import type { OutboundResult } from "../outbound/result";
import { sendOutbound } from "../outbound/send-outbound";
import { readCampaignsAnswer } from "./read-answer";
import type { CampaignsAnswer, WolkvoxFailure, WolkvoxProblem } from "./schema";

export interface WolkvoxAccess {
  /** Four digits. */
  readonly server: string;
  /** With or without `{server}` in it; null for wolkvox's own address. */
  readonly baseUrl: string | null;
  readonly token: string;
}

const OWN_BASE_URL = "https://wv{server}.wolkvox.com";
/** wolkvox's own limits for an answer. */
const ANSWER_TIMEOUT_MS = 60_000;
const LARGEST_ANSWER_BYTES = 256 * 1024 * 1024;

/**
 * One call of "Reporte tiempo real de campañas". It costs one of the day's calls: charge it first.
 * Never throws for what wolkvox or the way there does.
 */
export async function listWolkvoxCampaigns(
  { server, baseUrl, token }: WolkvoxAccess,
  timeoutMs: number = ANSWER_TIMEOUT_MS,
): Promise<CampaignsAnswer | WolkvoxFailure> {
  const base = (baseUrl ?? OWN_BASE_URL).replaceAll("{server}", server).replace(/\/+$/, "");
  const result = await sendOutbound({
    method: "GET",
    url: `${base}/api/v2/real_time.php?api=campaigns`,
    headers: { "wolkvox-token": token, wolkvox_server: server, accept: "application/json" },
    timeoutMs: Math.min(timeoutMs, ANSWER_TIMEOUT_MS),
    largestBodyBytes: LARGEST_ANSWER_BYTES,
  });
  return result.kind === "answered"
    ? readCampaignsAnswer(result.status, result.body, token)
    : toFailure(result);
}

function toFailure(result: Exclude<OutboundResult, { kind: "answered" }>): WolkvoxFailure {
  const nothing = { kind: "failed", vendorMessage: null, body: null } as const;
  if (result.kind === "too-large") {
    return { ...nothing, problem: "too-large", isSent: true, httpStatus: result.status };
  }
  if (result.kind === "unknown") {
    const problem: WolkvoxProblem = result.reason === "timeout" ? "timeout" : "cut";
    return { ...nothing, problem, isSent: true, httpStatus: result.status };
  }
  const isOurs = result.reason === "inside-address" || result.reason === "plain-http";
  return { ...nothing, problem: isOurs ? "inside-address" : "not-sent", isSent: false, httpStatus: null };
}
