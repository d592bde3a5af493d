import { asRecord, readText } from "@/lib/core/loose-values";
import { cutText, toTextKey } from "@/lib/core/text";
import type { CampaignsAnswer, WolkvoxFailure, WolkvoxProblem } from "./schema";

/** wolkvox's own limit for one call. */
const MOST_RECORDS = 60_000;
const LONGEST_MESSAGE = 300;
/** Codes that mean success in an envelope (contracts, seen): 200, "200", "0", "" and none at all. */
const GOOD_CODES = new Set(["", "0", "200"]);

/**
 * Reads an answer of wolkvox's `real_time.php?api=campaigns`: a bare array, or
 * `{code, error, msg, data: […]}`; an error may come inside HTTP 200.
 *
 * Source: wolkvox, "7. Reporte tiempo real de campañas".
 */
export function readCampaignsAnswer(
  httpStatus: number,
  body: Buffer,
  token: string,
): CampaignsAnswer | WolkvoxFailure {
  const json = parseJson(body);
  const envelope = asRecord(json);
  const vendorMessage = readMessage(envelope, token);
  const fail = (problem: WolkvoxProblem): WolkvoxFailure => ({
    kind: "failed",
    problem,
    isSent: true,
    httpStatus,
    vendorMessage,
    body,
  });

  if (httpStatus !== 200)
    return fail(judgeStatus(httpStatus, vendorMessage ?? cutText(body.toString("latin1"), 2_000)));
  if (json === undefined) return fail("not-json");
  const rows = Array.isArray(json) ? json : envelope?.data;
  if (envelope && !isGoodCode(envelope)) return fail(judgeEnvelope(envelope, vendorMessage));
  if (!Array.isArray(rows)) return fail("wrong-shape");
  if (rows.length > MOST_RECORDS) return fail("too-many-records");
  return { kind: "campaigns", rows, httpStatus, body };
}

/** undefined for what is no JSON: a page, half a body. */
function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(decode(body));
  } catch {
    return undefined;
  }
}

/** A name with an accent in Latin 1 must not cost the whole answer. */
function decode(body: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return new TextDecoder("windows-1252").decode(body);
  }
}

function isGoodCode(envelope: Record<string, unknown>): boolean {
  return GOOD_CODES.has(readText(envelope.code) ?? "") && !isErrorWithoutData(envelope);
}

/** No code, an `error` and no list: an error all the same. */
function isErrorWithoutData(envelope: Record<string, unknown>): boolean {
  const error = toTextKey(readText(envelope.error) ?? "");
  return !Array.isArray(envelope.data) && error !== "" && error !== "false" && error !== "0";
}

function judgeEnvelope(envelope: Record<string, unknown>, message: string | null): WolkvoxProblem {
  const code = Number(readText(envelope.code));
  const isHttpLike = Number.isInteger(code) && code >= 300 && code < 600;
  // An error inside HTTP 200 means what the same code means outside; a 3xx there redirects nobody.
  if (isHttpLike && code >= 400) return judgeStatus(code, message ?? "");
  return byMessage(message ?? "") ?? "error-in-answer";
}

function judgeStatus(status: number, message: string): WolkvoxProblem {
  if (status === 403) return byMessage(message) ?? "address-refused";
  if (status === 400 || status === 401) return byMessage(message) ?? "configuration";
  if (status === 429) return "rate-limited";
  if (status >= 500) return byMessage(message) ?? "server-error";
  if (status >= 300 && status < 400) return "redirect";
  return status >= 400 ? "configuration" : "wrong-shape";
}

/** The meanings of a 403, told apart by `msg`. Null where it says none of them. */
function byMessage(message: string): WolkvoxProblem | null {
  const key = toTextKey(message);
  if (key.includes("simultaneous")) return "too-many-at-once";
  if (key.includes("token limit exceeded")) return "token-limit";
  if (key.includes("validate token")) return "token-refused";
  if (/\b(backup|maintenance|mantenimiento|respaldo)\b/.test(key)) return "server-backup";
  return null;
}

function readMessage(envelope: Record<string, unknown> | null, token: string): string | null {
  const text = readText(envelope?.msg) ?? readText(envelope?.error);
  return text === null ? null : cutText(text.replaceAll(token, "…"), LONGEST_MESSAGE);
}
