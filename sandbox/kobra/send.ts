import { setTimeout as sleep } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { MALFORMED_KINDS } from "./malformed/malformed";
import { makeRandom } from "./random";
import { deliver, deliverAll, Tally, type Target } from "./sending/delivery";
import { parseSendOptions, type SendOptions, USAGE } from "./sending/send-options";
import { withDisorder } from "./sending/traffic";
import { VENDOR_EXAMPLE } from "./vendor-example";
import { toKobraBody } from "./visit-shape";
import { makeAgents, makeHistory, makeLiveVisit } from "./visits";

const PROGRESS_MS = 2_000;

async function sendExample(target: Target): Promise<boolean> {
  const answer = await deliver(target, VENDOR_EXAMPLE);
  console.log(`example: ${answer ? `${answer.status} ${JSON.stringify(answer.json)}` : "no answer"}`);
  return answer !== null && answer.status < 300;
}

async function sendMalformed(target: Target, { malformed, seed }: SendOptions): Promise<boolean> {
  const tally = new Tally();
  for (const kind of malformed) {
    const { body, note, expected } = MALFORMED_KINDS[kind](seed);
    const answer = await deliver(target, body);
    tally.add(answer);
    console.log(
      `${kind}: ${answer?.status ?? "no answer"} (${note}; should be ${expected}, ${body.length} bytes)`,
    );
  }
  console.log(`malformed: ${tally.describe()}`);
  return tally.isClean;
}

async function sendHistory(
  target: Target,
  { agents, days, seed, concurrency }: SendOptions,
): Promise<boolean> {
  const now = Temporal.Now.instant();
  const until = now.toZonedDateTimeISO("America/Mexico_City").toPlainDate().toString();
  const visits = makeHistory({
    agents: makeAgents(agents, seed),
    days,
    until,
    seed,
    endedBy: now.toString(),
  });
  const tally = new Tally();
  const progress = setInterval(() => console.log(`history: ${tally.describe()}`), PROGRESS_MS);
  try {
    await deliverAll(target, withDisorder(visits, { seed }), { concurrency, tally });
  } finally {
    clearInterval(progress);
    console.log(`history total: ${tally.describe()}`);
  }
  return tally.isClean;
}

/** Never resolves: ends when the target's signal is aborted. */
async function sendLive(target: Target, { agents: count, seed, perMinute }: SendOptions): Promise<never> {
  const agents = makeAgents(count, seed);
  const random = makeRandom("live order", seed);
  const tally = new Tally();
  let shownMs = performance.now();
  for (;;) {
    for (const agent of random.shuffle(agents)) {
      const visit = makeLiveVisit({ agent, nowIso: Temporal.Now.instant().toString(), seed });
      tally.add(await deliver(target, toKobraBody(visit)));
      if (performance.now() - shownMs >= PROGRESS_MS) {
        console.log(`live: ${tally.describe()}`);
        shownMs = performance.now();
      }
      await sleep((60_000 / perMinute) * random.between(0.6, 1.4), undefined, { signal: target.signal });
    }
  }
}

async function send(options: SendOptions, signal: AbortSignal): Promise<boolean> {
  const target: Target = { url: options.url, key: options.key, signal };
  let isClean = true;
  if (options.isExample) isClean = (await sendExample(target)) && isClean;
  if (options.malformed.length > 0) isClean = (await sendMalformed(target, options)) && isClean;
  if (options.days > 0) isClean = (await sendHistory(target, options)) && isClean;
  if (options.isLive) await sendLive(target, options);
  return isClean;
}

function readOptions(): SendOptions | null {
  try {
    return parseSendOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return null;
  }
}

async function main(): Promise<number> {
  const options = readOptions();
  if (!options) return 2;
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  try {
    return (await send(options, stop.signal)) ? 0 : 1;
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    return options.isLive ? 0 : 130;
  }
}

process.exit(await main());
