import { connect, waitUntilJudged, waitUntilProjected } from "@/bench/support/stored-receipts";
import { startThrowAway } from "@/lib/launcher/throw-away/throw-away";
import { runLoad } from "./support/load";
import { median } from "./support/median";

/*
 * How fast visits are taken in, against the most that this server could do: a route that parses the same
 * JSON and answers. Both in one run and in turn, from another process, at 64 connections; everything is on
 * (key check, limits, group commit, projection). The backlog is worked off before the yardstick's turn.
 */
const rounds = numberOption("--rounds", 6);
const seconds = numberOption("--seconds", 5);

function numberOption(name: string, fallback: number): number {
  const at = process.argv.indexOf(name);
  return at === -1 ? fallback : Number(process.argv[at + 1]);
}

const stack = await startThrowAway();
try {
  await stack.startWeb({ ATALAYA_BENCH_ROUTES: "1" });
  await stack.startWorker();
  const client = await connect(stack.databaseUrl);
  const load = (path: string, duration = seconds) =>
    runLoad({ url: `${stack.url}${path}`, key: stack.webhookKey, connections: 64, seconds: duration });
  await load("/api/bench/parse", 3);
  let acked = (await load("/api/webhooks/visits", 3)).answered2xx;
  await waitUntilProjected(client);
  await waitUntilJudged(client);

  const pairs: { empty: number; ingest: number; p99Ms: number }[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const empty = await load("/api/bench/parse");
    const ingest = await load("/api/webhooks/visits");
    acked += ingest.answered2xx;
    pairs.push({ empty: empty.perSecond, ingest: ingest.perSecond, p99Ms: ingest.p99Ms });
    const loadedAt = performance.now();
    await waitUntilProjected(client);
    await waitUntilJudged(client);
    const backlogS = (performance.now() - loadedAt) / 1_000;
    console.log(
      `round ${round}: empty ${empty.perSecond}/s, ingest ${ingest.perSecond}/s, ratio ${(ingest.perSecond / empty.perSecond).toFixed(2)}, ` +
        `p99 ${ingest.p99Ms} ms, not 2xx ${ingest.other}, worked off ${backlogS.toFixed(1)} s later`,
    );
  }
  const { rows } = await client.query<{ count: number }>("SELECT count(*)::int FROM receipts");
  await client.end();
  const result = {
    scenario: "ingest",
    ratio: Number(median(pairs.map(({ ingest, empty }) => ingest / empty)).toFixed(3)),
    rps: Math.round(median(pairs.map(({ ingest }) => ingest))),
    emptyRps: Math.round(median(pairs.map(({ empty }) => empty))),
    p99Ms: median(pairs.map(({ p99Ms }) => p99Ms)),
    lost: Math.max(0, acked - (rows[0]?.count ?? 0)),
  };
  console.log(JSON.stringify(result));
} finally {
  await stack.stop();
}
