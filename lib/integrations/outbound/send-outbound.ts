import { Agent, type Dispatcher } from "undici";
import { env } from "@/lib/platform/env";
import { InsideAddress, isAllowedHost, isInsideLiteral, lookupOutside } from "./address-guard";
import { collectAnswer } from "./collect-answer";
import type { OutboundResult } from "./result";

export interface OutboundRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** For all of it: looking up, connecting, sending, and the answer to its last byte. */
  readonly timeoutMs: number;
  /** Of the answer's body. */
  readonly largestBodyBytes: number;
}

const CONNECT_TIMEOUT_MS = 10_000;
/** Below the usual 5 s of servers: a connection that they are about to close is not used again. */
const KEEP_ALIVE_MS = 4_000;

const shared = globalThis as typeof globalThis & { atalayaOutbound?: { guarded: Agent; allowed: Agent } };

function agents(): { guarded: Agent; allowed: Agent } {
  const options = { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: 0, bodyTimeout: 0, pipelining: 1 };
  shared.atalayaOutbound ??= {
    guarded: new Agent({ ...options, connect: { timeout: CONNECT_TIMEOUT_MS, lookup: lookupOutside } }),
    allowed: new Agent({ ...options, connect: { timeout: CONNECT_TIMEOUT_MS } }),
  };
  return shared.atalayaOutbound;
}

/**
 * The only way out of Atalaya: one HTTP request, never repeated, redirects never followed.
 *
 * Addresses inside (private, loopback, link-local) and plain HTTP are refused but for the hosts in
 * ATALAYA_ALLOWED_HOSTS. Whatever happens on the way is in the result; nothing of it is thrown.
 *
 * @throws TypeError for a URL that is none.
 */
export async function sendOutbound(request: OutboundRequest): Promise<OutboundResult> {
  const url = new URL(request.url);
  const isAllowed = isAllowedHost(url, env.ATALAYA_ALLOWED_HOSTS);
  if (!isAllowed && isInsideLiteral(url)) return { kind: "not-sent", reason: "inside-address" };
  if (!isAllowed && url.protocol !== "https:") return { kind: "not-sent", reason: "plain-http" };
  const dispatcher = isAllowed ? agents().allowed : agents().guarded;
  return dispatchOnce(dispatcher, url, request);
}

function dispatchOnce(
  dispatcher: Dispatcher,
  url: URL,
  { method, headers, body, timeoutMs, largestBodyBytes }: OutboundRequest,
): Promise<OutboundResult> {
  const { handler, result } = collectAnswer({ timeoutMs, largestBodyBytes, nameFailure });
  dispatcher.dispatch(
    {
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers,
      body: body ?? null,
      // undici sends what is idempotent again by itself when a kept connection ends; ours is counted.
      idempotent: false,
    },
    handler,
  );
  return result;
}

const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH)/;

/** Names why no connection came about, from the error's code alone: messages quote addresses. */
function nameFailure(error: Error): Extract<OutboundResult, { kind: "not-sent" }>["reason"] {
  if (error instanceof InsideAddress) return "inside-address";
  const code = "code" in error ? String(error.code) : "";
  if (code === "UND_ERR_CONNECT_TIMEOUT" || code === "ETIMEDOUT") return "connect-timeout";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN" || code === "ENODATA") return "unknown-host";
  return TLS_CODE.test(code) ? "tls" : "refused";
}
