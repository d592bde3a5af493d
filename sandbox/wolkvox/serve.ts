import { parseArgs } from "node:util";
import { readNumber, serveCommand } from "../serve-command";
import { SANDBOX_TOKEN, startWolkvoxSandbox } from "./wolkvox-sandbox";

const USAGE = `Plays wolkvox's real-time report of campaigns, on this machine only.

  npm run sandbox:wolkvox -- --port 3990 [--speed 60] [--campaigns 24] [--seed 1] [--token TEXT] [--calls-a-day 1000]

  --speed 60   one minute of ours is an hour of its own
  GET  /__control   counters for each token, and the campaigns as they are
  POST /__control   {"fault":"html-200","times":2}, {"fault":null}, {"speed":600}, {"campaign":32841,"act":"hold"}`;

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3990" },
    speed: { type: "string", default: "1" },
    campaigns: { type: "string", default: "24" },
    seed: { type: "string", default: "1" },
    token: { type: "string", default: SANDBOX_TOKEN },
    "calls-a-day": { type: "string", default: "1000" },
    help: { type: "boolean", default: false },
  },
});

await serveCommand(USAGE, values.help, async () => {
  const sandbox = await startWolkvoxSandbox({
    port: readNumber("port", values.port, 0, 65_535),
    speed: readNumber("speed", values.speed, 0, 100_000),
    campaigns: readNumber("campaigns", values.campaigns, 1, 60_000),
    seed: readNumber("seed", values.seed, 1, 2 ** 31),
    callsADay: readNumber("calls-a-day", values["calls-a-day"], 1, 1e9),
    tokens: [values.token],
  });
  return `wolkvox's sandbox listens on ${sandbox.url}, token ${values.token}`;
});
