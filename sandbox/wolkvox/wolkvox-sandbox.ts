import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { makeRandom } from "../kobra/random";
import { serveControl } from "../serve-control";
import { type Campaign, makeCampaigns } from "./campaign-machine";
import { type ControlChange, controlSchema } from "./control";
import { FAULTS, type Fault, isFault, type RowFault, spoilRows } from "./faults";
import { openLimits, type TokenCounters } from "./limits";
import { openDay } from "./sandbox-day";
import { ENVELOPES, writeRow } from "./write-rows";

export interface SandboxOptions {
  /** 0 for any free one. */
  readonly port?: number;
  readonly tokens?: readonly string[];
  readonly campaigns?: number;
  readonly seed?: number;
  /** Minutes of its own time that pass in one of ours. */
  readonly speed?: number;
  readonly callsADay?: number;
  /** Calls of a token that are closer than this are counted as `tooSoon`. */
  readonly closestMs?: number;
  /** How long an answer takes. */
  readonly latencyMs?: number;
}

export interface WolkvoxSandbox {
  readonly url: string;
  readonly campaigns: readonly Campaign[];
  counters(): Readonly<Record<string, TokenCounters>>;
  change(change: ControlChange): void;
  close(): Promise<void>;
}

export const SANDBOX_TOKEN = "sandbox-token-0123456789";
/** wolkvox's own limit for one token. */
const AT_ONCE = 2;

/** Which fault the next calls get, and for how many of them. */
function openFaults() {
  let fault: Fault | RowFault | null = null;
  let left = 0;
  return {
    set(wanted: Fault | RowFault | null, times = Number.POSITIVE_INFINITY) {
      fault = wanted;
      left = times;
    },
    take(): Fault | RowFault | null {
      if (left < 1) return null;
      left -= 1;
      return fault;
    },
  };
}

/**
 * Plays wolkvox's `real_time.php?api=campaigns`: campaigns that progress, written in every odd way, with
 * wolkvox's own limits enforced and counted for each token. On 127.0.0.1 only. Faults, courses and counters
 * are reached under `/__control`.
 */
export async function startWolkvoxSandbox(options: SandboxOptions = {}): Promise<WolkvoxSandbox> {
  const random = makeRandom(options.seed ?? 1);
  const tokens = new Set(options.tokens ?? [SANDBOX_TOKEN]);
  const campaigns = makeCampaigns(options.campaigns ?? 24, random);
  const day = openDay(campaigns, random, options.speed ?? 1);
  const faults = openFaults();
  const { callsADay = 1_000, closestMs = 0 } = options;
  const limits = openLimits({ callsADay, closestMs, atOnce: AT_ONCE });
  let latencyMs = options.latencyMs ?? 20;
  let calls = 0;

  const change = (wanted: ControlChange) => {
    latencyMs = wanted.latencyMs ?? latencyMs;
    if (wanted.speed !== undefined) day.setSpeed(wanted.speed);
    if (wanted.fault !== undefined) faults.set(wanted.fault, wanted.times);
    if (wanted.campaign !== undefined && wanted.act) day.act(wanted.campaign, wanted.act);
  };

  const answerCampaigns = (response: ServerResponse) => {
    day.advance();
    calls += 1;
    const fault = faults.take();
    if (fault && isFault(fault)) return FAULTS[fault](response);
    const rows = campaigns.map(writeRow);
    const envelope = ENVELOPES[calls % ENVELOPES.length] ?? ((list) => list);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(envelope(fault ? spoilRows(rows, fault) : rows)));
  };

  const serveReport = (request: IncomingMessage, response: ServerResponse) => {
    const token = String(request.headers["wolkvox-token"] ?? "");
    if (!/^\d{4}$/.test(String(request.headers.wolkvox_server ?? ""))) return FAULTS["bad-request"](response);
    if (!tokens.has(token)) return FAULTS["token-refused"](response);
    const refusal = limits.begin(token);
    response.once("close", () => limits.end(token));
    setTimeout(() => (refusal ? FAULTS[refusal](response) : answerCampaigns(response)), latencyMs);
  };

  const tell = () => {
    day.advance();
    return { counters: limits.counters(), minute: day.minute(), campaigns };
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const isReport = url.pathname === "/api/v2/real_time.php" && url.searchParams.get("api") === "campaigns";
    if (url.pathname === "/__control") void serveControl(request, response, controlSchema, change, tell);
    else if (isReport) serveReport(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(options.port ?? 0, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    campaigns,
    counters: limits.counters,
    change,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
