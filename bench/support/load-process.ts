import { randomInt } from "node:crypto";
import autocannon from "autocannon";
import { z } from "zod";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";

/* The load of `bench/ingest.ts`, in a process of its own; prints one JSON line. */
const options = z
  .object({ url: z.url(), key: z.string(), connections: z.number(), seconds: z.number() })
  .parse(JSON.parse(process.argv[2] ?? "{}"));

const AGENTS = 300;
const DAYS = 20;
const ACCOUNTS = 20_000;
const SPOTS = 1_000;

// Cut once: making a body costs the same for the yardstick and for the webhook, and little for both.
const pieces = JSON.stringify({
  ...JSON.parse(VENDOR_EXAMPLE),
  visitID: "<visit>",
  externalID: "<account>",
  agentID: "<agent>",
  agent: "AGENTE <agent>",
  lat: "19.<spot>",
  lng: "-99.<spot>",
  startDate: "2020-03-<day> 13:<minute>:49",
  endDate: "2020-03-<day> 13:<minute>:59",
}).split(/<(\w+)>/);
const prefix = `${process.pid}-${Date.now()}-`;
// Each round is a process: all of them together must not come back to the same hours of the same agents.
let count = AGENTS * DAYS * randomInt(1_000);

/** A field team's visits: many agents, accounts and places, since what stands together is judged together. */
function makeBody(): string {
  const index = count++;
  const values: Record<string, string | number> = {
    visit: `${prefix}${index}`,
    account: index % ACCOUNTS,
    agent: index % AGENTS,
    spot: 1_000 + (index % SPOTS),
    // One round over the agents is a day: by index alone each agent would have one day, and one minute of it.
    day: 10 + (Math.floor(index / AGENTS) % DAYS),
    minute: 10 + (Math.floor(index / (AGENTS * DAYS)) % 50),
  };
  return pieces.map((piece, at) => (at % 2 === 0 ? piece : values[piece])).join("");
}

const result = await autocannon({
  url: options.url,
  connections: options.connections,
  duration: options.seconds,
  requests: [
    {
      method: "POST",
      headers: { "api-key": options.key, "content-type": "application/json" },
      setupRequest: (request) => ({ ...request, body: makeBody() }),
    },
  ],
});
console.log(
  JSON.stringify({
    perSecond: Math.round(result["2xx"] / result.duration),
    p99Ms: result.latency.p99,
    answered2xx: result["2xx"],
    other: result.non2xx + result.errors + result.timeouts,
  }),
);
