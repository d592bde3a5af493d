import type pg from "pg";
import { p95 } from "./support/percentile";
import { startSeeded, visitsOption } from "./support/seeded-stack";

/*
 * How fast the map answers over HTTP, against the plain query that a map without squares would ask: the same
 * grouping by a GROUP BY over all visits of the 90 days. Ours and the baseline take turns in one run.
 */
const ROUNDS = 40;
const WARM_UP = 5;
const COUNTRY_ZOOM = 5;
const CITY_ZOOM = 11;
type Bounds = readonly [west: number, south: number, east: number, north: number];
const COUNTRY: Bounds = [-120, 2, -70, 33];
/** Around Mexico City, which has most of the visits. */
const CITY: Bounds = [-99.5, 19.2, -98.75, 19.7];

const visits = visitsOption();
const seeded = await startSeeded(visits);
try {
  const result = await measure();
  console.log(JSON.stringify({ scenario: "map", visits, ...result }));
} finally {
  await seeded.stop();
}

async function measure() {
  const { client } = seeded;
  const { rows } = await client.query<{ id: string; tag: string; from: string; to: string }>(
    `SELECT (SELECT id FROM agents ORDER BY last_visit_at DESC, id LIMIT 1),
            (SELECT tag_key FROM visits WHERE tag_key IS NOT NULL LIMIT 1) AS tag,
            (now()::date - 90)::text AS from, (now()::date + 1)::text AS to`,
  );
  const { id = "", tag = "", from = "", to = "" } = rows[0] ?? {};
  const all = `${from}..${to}`;
  const times: Record<"country" | "city" | "filtered" | "country90" | "baseline", number[]> = {
    country: [],
    city: [],
    filtered: [],
    country90: [],
    baseline: [],
  };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const took = {
      country: await ask(round, { range: "30d" }, COUNTRY, COUNTRY_ZOOM),
      city: await ask(round, { range: "30d" }, CITY, CITY_ZOOM),
      filtered: await ask(round, { range: "30d", agent: id, tag }, COUNTRY, COUNTRY_ZOOM),
      country90: await ask(round, { range: all }, COUNTRY, COUNTRY_ZOOM),
      baseline: await askPlainly(client, from, to),
    };
    if (round < 0) continue;
    for (const [name, ms] of Object.entries(took)) times[name as keyof typeof times].push(ms);
  }
  const country90 = p95(times.country90);
  console.log(`country of 90 days: p95 ${country90} ms; medians: ${medians(times)}`);
  return {
    countryP95Ms: p95(times.country),
    cityP95Ms: p95(times.city),
    filteredP95Ms: p95(times.filtered),
    baselineP95Ms: p95(times.baseline),
    ratio: Math.round((p95(times.baseline) / country90) * 10) / 10,
  };
}

function medians(times: Readonly<Record<string, number[]>>): string {
  return Object.entries(times)
    .map(([name, ms]) => `${name} ${[...ms].sort((a, b) => a - b)[Math.floor(ms.length / 2)]?.toFixed(1)}`)
    .join(", ");
}

/** Each round looks a little elsewhere, so that nothing is answered from a cache of answers. */
async function ask(round: number, filter: Record<string, string>, bounds: Bounds, zoom: number) {
  const shift = (round % 10) * ((bounds[2] - bounds[0]) / 200);
  const moved = bounds.map((degrees) => degrees + shift).join(",");
  const query = new URLSearchParams({ ...filter, bounds: moved, zoom: String(zoom) });
  const { ms, answer } = await seeded.time<{ total: number }>(`/api/visits/map?${query}`);
  if (answer.total === 0) throw new Error("The map is empty: nothing was measured");
  return ms;
}

async function askPlainly(client: pg.Client, from: string, to: string): Promise<number> {
  const startedAt = performance.now();
  await client.query(
    `SELECT floor(mercator_x * 128) AS x, floor(mercator_y * 128) AS y, outcome, count(*),
            avg(mercator_x), avg(mercator_y)
     FROM visits WHERE occurred_at >= $1::date AND occurred_at < $2::date AND mercator_x IS NOT NULL
     GROUP BY 1, 2, 3`,
    [from, to],
  );
  return performance.now() - startedAt;
}
