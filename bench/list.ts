import { p95 } from "./support/percentile";
import { startSeeded, visitsOption } from "./support/seeded-stack";

/* How fast the list answers over HTTP: its first page, a page ten thousand pages down, and a text search. */
const ROUNDS = 60;
const WARM_UP = 5;
const PAGE = 60;
const DEEP_PAGE = 10_000;
/** A name that many have, two words, an account, a word of comments, the start of a word, and nothing. */
const SEARCHES = ["rosalba", "salgado fuentes", "110105000123", "candado", "beltr", "zanzibar"];

const visits = visitsOption();
const seeded = await startSeeded(visits);
try {
  const result = await measure();
  console.log(JSON.stringify({ scenario: "list", visits, ...result }));
} finally {
  await seeded.stop();
}

async function measure() {
  const cursors = await deepCursors();
  const first: number[] = [];
  const deep: number[] = [];
  const search: number[] = [];
  const total: number[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const word = SEARCHES[Math.abs(round) % SEARCHES.length] ?? "";
    const took = [
      await page({}),
      await page({ cursor: cursors[Math.abs(round) % cursors.length] ?? "" }),
      await page({ q: word }),
      (await seeded.time(`/api/visits/total?${new URLSearchParams({ range: "all", q: word })}`)).ms,
    ] as const;
    if (round < 0) continue;
    first.push(took[0]);
    deep.push(took[1]);
    search.push(took[2]);
    total.push(took[3]);
  }
  console.log(`total of a search, beside its page: p95 ${p95(total)} ms`);
  const [firstPageP95Ms, deepPageP95Ms] = [p95(first), p95(deep)];
  return {
    firstPageP95Ms,
    deepPageP95Ms,
    searchP95Ms: p95(search),
    ratio: Math.round((deepPageP95Ms / firstPageP95Ms) * 100) / 100,
  };
}

async function page(filter: Record<string, string>): Promise<number> {
  const query = new URLSearchParams({ range: "all", limit: String(PAGE), ...filter });
  return (await seeded.time(`/api/visits?${query}`)).ms;
}

/** Where some pages around the ten-thousandth begin (or the last that there are), as the list itself would say. */
async function deepCursors(): Promise<string[]> {
  const offset = Math.min(DEEP_PAGE * PAGE, Math.max(0, visits - 20 * PAGE));
  const { rows } = await seeded.client.query<{ cursor: string }>(
    `SELECT floor(extract(epoch FROM occurred_at) * 1000)::bigint || '_' || id AS cursor FROM (
       SELECT occurred_at, id, row_number() OVER (ORDER BY occurred_at DESC, id DESC) AS n FROM visits
     ) numbered WHERE n > $1 AND n <= $1 + $2 AND n % $3 = 0`,
    [offset, 10 * PAGE, PAGE],
  );
  return rows.map(({ cursor }) => cursor);
}
