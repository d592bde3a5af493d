import autocannon from "autocannon";
import { z } from "zod";
import { VENDOR_EXAMPLE } from "@/sandbox/kobra/vendor-example";

/* The load of `bench/ingest.ts`, in a process of its own; prints one JSON line. */
const options = z
  .object({ url: z.url(), key: z.string(), connections: z.number(), seconds: z.number() })
  .parse(JSON.parse(process.argv[2] ?? "{}"));

// Cut once: making a body costs the same for the yardstick and for the webhook, and little for both.
const [before = "", after = ""] = JSON.stringify(JSON.parse(VENDOR_EXAMPLE)).split("9A1190V5974");
const prefix = `${process.pid}-${Date.now()}-`;
let count = 0;

const result = await autocannon({
  url: options.url,
  connections: options.connections,
  duration: options.seconds,
  requests: [
    {
      method: "POST",
      headers: { "api-key": options.key, "content-type": "application/json" },
      setupRequest: (request) => ({ ...request, body: `${before}${prefix}${count++}${after}` }),
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
