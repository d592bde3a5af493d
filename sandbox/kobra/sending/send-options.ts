import { parseArgs } from "node:util";
import { isMalformedKind, MALFORMED_KIND_NAMES, type MalformedKind } from "../malformed/malformed";
import { requireLoopback } from "./loopback";

export const USAGE = `Plays Kobra: posts made-up visits to the webhook of an Atalaya on this machine.

  tsx sandbox/kobra/send.ts --url http://127.0.0.1:3000/api/webhooks/visits --key KEY [what]

  --days 30          the visits of the last 30 days, in time order, then end
  --live             visits that end now, until Ctrl+C
  --per-minute 12    how many of those in a minute
  --malformed all    each malformed kind once, or one kind by name
  --example          the output example of Kobra's page
  --agents 40  --concurrency 8  --seed 1`;

export interface SendOptions {
  readonly url: string;
  readonly key: string;
  readonly days: number;
  readonly agents: number;
  readonly concurrency: number;
  readonly perMinute: number;
  readonly seed: number;
  readonly isLive: boolean;
  readonly isExample: boolean;
  readonly malformed: readonly MalformedKind[];
}

function toCount(name: string, text: string, most: number): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw new Error(`--${name} takes a whole number from 1 to ${most}, not ${text}`);
  }
  return count;
}

function toKinds(name: string | undefined): readonly MalformedKind[] {
  if (name === undefined) return [];
  if (name === "all") return MALFORMED_KIND_NAMES;
  if (isMalformedKind(name)) return [name];
  throw new Error(`--malformed takes all, or one of: ${MALFORMED_KIND_NAMES.join(", ")}`);
}

/** Throws an Error whose message says what to change when an option is missing or wrong. */
export function parseSendOptions(args: readonly string[]): SendOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: "string" },
      key: { type: "string" },
      days: { type: "string" },
      agents: { type: "string", default: "40" },
      concurrency: { type: "string", default: "8" },
      "per-minute": { type: "string", default: "12" },
      seed: { type: "string", default: "1" },
      malformed: { type: "string" },
      live: { type: "boolean", default: false },
      example: { type: "boolean", default: false },
    },
  });
  if (!values.url || !values.key) throw new Error("--url and --key are needed");
  const options: SendOptions = {
    url: requireLoopback(values.url).href,
    key: values.key,
    days: values.days === undefined ? 0 : toCount("days", values.days, 3660),
    agents: toCount("agents", values.agents, 5000),
    concurrency: toCount("concurrency", values.concurrency, 256),
    perMinute: toCount("per-minute", values["per-minute"], 6000),
    seed: toCount("seed", values.seed, 2 ** 31),
    isLive: values.live,
    isExample: values.example,
    malformed: toKinds(values.malformed),
  };
  const isIdle =
    options.days === 0 && !options.isLive && !options.isExample && options.malformed.length === 0;
  if (isIdle) throw new Error("say what to send: --days, --live, --malformed or --example");
  return options;
}
