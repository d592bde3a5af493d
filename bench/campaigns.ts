import pg from "pg";
import { connectWolkvox } from "@/lib/launcher/demo/connect-wolkvox";
import { startThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { seedSnapshots } from "./support/seed-snapshots";
import { signIn } from "./support/sign-in";

/*
 * How fast charts of campaigns are with a year of polls behind them: 60 campaigns, every five minutes,
 * nothing thinned. One request after another over HTTP, each for another campaign and another time, as
 * people ask who look at pages; the worst of twenty is the number.
 */
const CAMPAIGNS = 60;
const DAYS = 365;
const STEP_MINUTES = 5;
const REQUESTS = 120;
const COMPARED = 6;
const WARM_UP = 15;
const BAR_MS = 60;

async function measure(requests: readonly string[], headers: Record<string, string>): Promise<number> {
  const durations: number[] = [];
  for (const [index, url] of requests.entries()) {
    const startedAt = performance.now();
    const answer = await fetch(url, { headers });
    const body = await answer.text();
    if (!answer.ok || body.length < 1_000) throw new Error(`${answer.status} from ${url}`);
    if (index >= WARM_UP) durations.push(performance.now() - startedAt);
  }
  durations.sort((a, b) => a - b);
  return Number((durations[Math.ceil(durations.length * 0.95) - 1] ?? Number.NaN).toFixed(1));
}

const stack = await startThrowAway();
try {
  const connectionId = await connectWolkvox(stack.env, {
    name: "bench",
    baseUrl: "http://127.0.0.1:9",
    token: "bench-token-0123",
    licences: 1,
    dailyLimit: null,
  });
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  const seedingAt = performance.now();
  const rows = await seedSnapshots(client, {
    connectionId,
    campaigns: CAMPAIGNS,
    days: DAYS,
    stepMinutes: STEP_MINUTES,
  });
  console.log(`${rows} snapshots in ${Math.round((performance.now() - seedingAt) / 1_000)} s`);
  const { rows: campaigns } = await client.query<{ id: string }>(
    "SELECT id FROM campaigns ORDER BY snapshot_key",
  );
  await client.end();
  await stack.startWeb();
  const headers = { cookie: await signIn(stack.url, stack.admin) };
  const ids = campaigns.map(({ id }) => id);
  const pick = (index: number) => ids[(index * 7) % ids.length] ?? "";
  const dayOf = (index: number) =>
    new Date(Date.now() - (1 + ((index * 13) % (DAYS - 20))) * 86_400_000).toISOString().slice(0, 10);

  const indexes = Array.from({ length: REQUESTS }, (_each, index) => index);
  const days = indexes.map((index) => `${stack.url}/api/campaigns/${pick(index)}/day?day=${dayOf(index)}`);
  const months = indexes.map((index) => {
    const chosen = Array.from({ length: COMPARED }, (_each, offset) => pick(index + offset));
    return `${stack.url}/api/campaigns/compare?days=30&campaigns=${chosen.join(",")}`;
  });
  const dayP95Ms = await measure(days, headers);
  const monthP95Ms = await measure(months, headers);
  console.log(JSON.stringify({ scenario: "campaigns", rows, dayP95Ms, monthP95Ms }));
  process.exitCode = dayP95Ms <= BAR_MS && monthP95Ms <= BAR_MS ? 0 : 1;
} finally {
  await stack.stop();
}
