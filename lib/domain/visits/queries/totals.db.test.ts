import fc from "fast-check";
import pg from "pg";
import { beforeAll, expect, it } from "vitest";
import { seedVisits } from "@/bench/support/seed-visits";
import { db, pool } from "@/lib/platform/db";
import { countExportRows } from "../../exports/queries/write-export";
import { summariseAnswers } from "../../questions/queries/summarise-answers";
import type { Scope } from "../../users/schema";
import { rebuildVisitCells } from "../commands/keep-cells";
import { formatArea, formatChoices, type VisitFilter } from "../rules/visit-filter";
import { VISIT_FLAGS, VISIT_OUTCOMES } from "../rules/visit-words";
import { type MapBounds, type VisitMap, visitFilterSchema } from "../schema";
import { countVisits } from "./count-visits";
import { heatVisits } from "./heat-visits";
import { listVisits } from "./list-visits";
import { mapVisits } from "./map-visits";
import type { Calendar } from "./visit-conditions";

/*
 * Whatever the filter, every screen speaks of the same visits: each total below is compared with a count
 * in plain SQL that shares no line with `visitConditions`.
 */
const VISITS = 2_500;
const FILTERS = 200;
const SEED = 20_261_121;
const WORLD: MapBounds = [-180, -85.0511, 180, 85.0511];
const ZONE = "America/Mexico_City";
const NOW = new Date();

interface Question {
  readonly scope: Scope;
  readonly filter: VisitFilter;
  /** The same as it stands in a URL. */
  readonly texts: Readonly<Record<string, string>>;
  readonly calendar: Calendar;
  readonly zoom: number;
  /** The whole world at that zoom, asked once. */
  readonly map: Promise<VisitMap>;
}

/** Every way in which Atalaya says how many visits match. A new one is a line here. */
const TOTALS: Readonly<Record<string, (question: Question) => Promise<number>>> = {
  count: ({ scope, filter, calendar }) => countVisits(scope, filter, calendar),
  "pages of the list": countThroughPages,
  "rows of an export": ({ scope, texts }) =>
    countExportRows(scope, { filter: texts, askedAt: NOW.toISOString(), timeZone: ZONE }),
  "answers page": async ({ scope, filter, calendar }) =>
    (await summariseAnswers(scope, filter, calendar)).total,
  "total of the map": async ({ map }) => (await map).total,
  "marks on the map": async ({ map }) => {
    const { visits, clusters, withoutPosition } = await map;
    return visits.length + sumOf(clusters.map(({ count }) => count)) + withoutPosition;
  },
  "outcomes on the map": async ({ map }) => {
    const { visits, clusters, withoutPosition } = await map;
    return (
      visits.length + sumOf(clusters.flatMap(({ outcomes }) => Object.values(outcomes))) + withoutPosition
    );
  },
  "heat of the map": async ({ scope, filter, calendar, zoom, map }) => {
    const { places } = await heatVisits(scope, { ...filter, bounds: WORLD, zoom }, calendar);
    return sumOf(places.map(([, , weight]) => weight)) + (await map).withoutPosition;
  },
};

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

async function countThroughPages({ scope, filter, calendar }: Question): Promise<number> {
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await listVisits(scope, { ...filter, limit: 200, cursor }, calendar);
    for (const { id } of page.visits) seen.add(id);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return seen.size;
}

/** A condition as it stands in a URL, and as plain SQL; null where it means nothing and is set aside. */
interface Condition {
  readonly key: string;
  readonly text: string;
  readonly sql: string | null;
}

const known = {
  agents: [""],
  portfolios: [""],
  accounts: [""],
  tags: [""],
  today: "",
  places: [[0, 0]] as (readonly [number, number])[],
};

beforeAll(async () => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await seedVisits(client, { visits: VISITS, days: 60, agents: 14 });
  await client.query("SELECT setseed(0.5)");
  await rebuildVisitCells(pool(), ZONE);
  // After the counting, so that changes wait to be folded in: what other writers fill, and corrections.
  await client.query(`
    UPDATE visits SET flags = floor(random() * 64)::int, wants_revisit = (ARRAY[true, false, NULL])[1 + floor(random() * 3)::int],
      answer_keys = ARRAY['contacto=' || (ARRAY['si', 'no'])[1 + floor(random() * 2)::int], 'motivo=' || floor(random() * 4)::int],
      has_contact = CASE WHEN random() < 0.1 THEN NULL ELSE has_contact END,
      occurred_at = occurred_at + floor(random() * 3)::int * interval '11 hours',
      outcome = (enum_range(NULL::"VisitOutcome"))[1 + floor(random() * 6)::int]
    WHERE random() < 0.7`);
  await client.query(`
    UPDATE visits SET lat = NULL, lng = NULL, mercator_x = NULL, mercator_y = NULL, position_problem = 'zero'
    WHERE random() < 0.05`);
  const column = async (sql: string) =>
    (await client.query({ text: sql, rowMode: "array" })).rows.map(([value]) => String(value));
  known.agents = await column("SELECT id FROM agents ORDER BY key");
  known.portfolios = await column("SELECT id FROM portfolios ORDER BY name");
  known.accounts = await column("SELECT id FROM accounts ORDER BY external_id LIMIT 40");
  known.tags = await column("SELECT DISTINCT tag_key FROM visits WHERE tag_key IS NOT NULL ORDER BY 1");
  known.today =
    (await column(`SELECT (timestamptz '${NOW.toISOString()}' AT TIME ZONE '${ZONE}')::date::text`))[0] ?? "";
  known.places = (
    await client.query({ text: "SELECT lng, lat FROM visits WHERE lat IS NOT NULL ORDER BY id LIMIT 30" })
  ).rows.map(({ lng, lat }) => [Number(lng), Number(lat)] as const);
  await client.end();
}, 60_000);

const quote = (values: readonly string[]) => values.map((value) => `'${value}'`).join(", ");
const day = `(v.occurred_at AT TIME ZONE '${ZONE}')::date`;

/** Some of these choices, as a condition that one column is among them. */
function among(key: string, choices: readonly string[], column: string): fc.Arbitrary<Condition> {
  return fc.subarray([...choices], { minLength: 1, maxLength: 4 }).map((some) => ({
    key,
    text: formatChoices(some) ?? "",
    sql: `${column}::text IN (${quote(some)})`,
  }));
}

function yesNo(key: string, column: string): fc.Arbitrary<Condition> {
  return fc.constantFrom("yes", "no").map((text) => ({ key, text, sql: `${column} IS ${text === "yes"}` }));
}

const daysAgo = (count: number) => `DATE '${known.today}' - ${count}`;

function ranges(): fc.Arbitrary<Condition> {
  const relative: Readonly<Record<string, string>> = {
    today: `${day} = ${daysAgo(0)}`,
    yesterday: `${day} = ${daysAgo(1)}`,
    "7d": `${day} BETWEEN ${daysAgo(6)} AND ${daysAgo(0)}`,
    "30d": `${day} BETWEEN ${daysAgo(29)} AND ${daysAgo(0)}`,
    month: `date_trunc('month', ${day}) = date_trunc('month', ${daysAgo(0)})`,
    "last-month": `date_trunc('month', ${day}) = date_trunc('month', ${daysAgo(0)}) - interval '1 month'`,
    all: "TRUE",
  };
  const given = fc.tuple(fc.nat(70), fc.nat(40)).map(([back, length]): Condition => {
    const iso = (ago: number) =>
      new Date(Date.parse(known.today) - ago * 86_400_000).toISOString().slice(0, 10);
    const [from, to] = [iso(back), iso(back - length)];
    return { key: "range", text: `${from}..${to}`, sql: `${day} BETWEEN '${from}' AND '${to}'` };
  });
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...Object.keys(relative))
        .map((text) => ({ key: "range", text, sql: relative[text] ?? "" })),
    },
    { weight: 2, arbitrary: given },
  );
}

/** How often the outline winds around the place, counted by the edges that a ray crosses up and down: inside unless 0. */
function insideSql(corners: readonly (readonly [number, number])[]): string {
  const rad = "radians";
  const project = (lat: string) =>
    `(0.5 - 0.25 * ln((1 + sin(${rad}(${lat}))) / (1 - sin(${rad}(${lat})))) / pi())`;
  const edges = corners.map(([lng, lat], index) => {
    const [nextLng, nextLat] = corners[(index + 1) % corners.length] ?? [0, 0];
    return `(${lng} / 360.0 + 0.5, ${project(String(lat))}, ${nextLng} / 360.0 + 0.5, ${project(String(nextLat))})`;
  });
  return `v.lat IS NOT NULL AND (SELECT coalesce(sum(sign(e.by - e.ay)), 0) FROM (VALUES ${edges.join(", ")}) e(ax, ay, bx, by)
    WHERE (e.ay > v.mercator_y) <> (e.by > v.mercator_y)
      AND v.mercator_x < (e.bx - e.ax) * (v.mercator_y - e.ay) / (e.by - e.ay) + e.ax) <> 0`;
}

function areas(): fc.Arbitrary<Condition> {
  const corner = fc.tuple(
    fc.integer({ min: -118_000, max: -70_000 }),
    fc.integer({ min: 1_000, max: 33_000 }),
  );
  const countries = fc.array(corner, { minLength: 3, maxLength: 6 });
  const near = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 3,
    maxLength: 5,
  });
  const streets = fc
    .tuple(fc.constantFrom(...known.places), near)
    .map(([[lng, lat], steps]) =>
      steps.map(([east, north]) => [lng * 1000 + east / 3 + 0.1, lat * 1000 + north / 3 + 0.1] as const),
    );
  return fc.oneof(countries, streets).map((thousandths) => {
    // Cut as the URL is, so that both sides speak of the same corners.
    const corners = thousandths.map(
      ([lng, lat]) => [Number((lng / 1000).toFixed(5)), Number((lat / 1000).toFixed(5))] as const,
    );
    return { key: "area", text: formatArea(corners), sql: insideSql(corners) };
  });
}

function answers(): fc.Arbitrary<Condition> {
  const reasons = fc.subarray(["0", "1", "2", "9"], { minLength: 1 });
  return fc.tuple(fc.option(fc.constantFrom("si", "no")), reasons).map(([contact, some]) => ({
    key: "answer",
    text:
      formatChoices([
        ...(contact ? [`contacto=${contact}`] : []),
        ...some.map((value) => `motivo=${value}`),
      ]) ?? "",
    sql: [
      ...(contact ? [`'contacto=${contact}' = ANY(v.answer_keys)`] : []),
      `(${some.map((value) => `'motivo=${value}' = ANY(v.answer_keys)`).join(" OR ")})`,
    ].join(" AND "),
  }));
}

const searches = fc
  .constantFrom("rosalba", "ROSÁLBA  salgado", "vecino", "110105", "zócalo", "a", "mercado; frente")
  .map((text) => {
    const words = text
      .normalize("NFD")
      .replace(/[^a-zA-Z0-9 ]/g, "")
      .toLowerCase()
      .split(/ +/);
    return {
      key: "q",
      text,
      sql: words.map((word) => `position('${word}' IN v.search_key) > 0`).join(" AND "),
    };
  });

const nonsense = fc
  .constantFrom(
    "outcome=nada",
    "contact=maybe",
    "agent=x",
    "product=1.5",
    "flag=,",
    "area=1,2;3,4",
    "q= ¡! ",
    "account=1",
    "answer==",
  )
  .map((pair): Condition => {
    const at = pair.indexOf("=");
    return { key: pair.slice(0, at), text: pair.slice(at + 1), sql: null };
  });

function conditions(): fc.Arbitrary<Condition> {
  const nobody = "01900000-0000-7000-8000-000000000000";
  return fc.oneof(
    among("outcome", VISIT_OUTCOMES, "v.outcome"),
    among("agent", [...known.agents, nobody], "v.agent_id"),
    among("portfolio", known.portfolios, "v.portfolio_id"),
    among("product", ["1", "2", "3", "-7"], "v.product_id"),
    among("tag", [...known.tags, "ninguna"], "v.tag_key"),
    yesNo("contact", "v.has_contact"),
    yesNo("promise", "v.has_promise"),
    yesNo("cancelled", "v.is_cancelled"),
    yesNo("rebound", "v.is_rebound"),
    yesNo("revisit", "v.wants_revisit"),
    fc
      .constantFrom("missing", "present")
      .map((text) => ({ key: "position", text, sql: `(v.lat IS NULL) = ${text === "missing"}` })),
    fc.subarray([...VISIT_FLAGS], { minLength: 1 }).map((some) => ({
      key: "flag",
      text: some.join(","),
      sql: `(${some.map((flag) => `(v.flags >> ${VISIT_FLAGS.indexOf(flag)}) % 2 = 1`).join(" OR ")})`,
    })),
    fc
      .constantFrom(...known.accounts)
      .map((id) => ({ key: "account", text: id, sql: `v.account_id = '${id}'` })),
    areas(),
    answers(),
    searches,
    nonsense,
  );
}

const scopes = () =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Scope>({ kind: "all" }) },
    {
      weight: 1,
      arbitrary: fc
        .subarray(known.portfolios, { maxLength: 5 })
        .map((portfolioIds): Scope => ({ kind: "portfolios", portfolioIds })),
    },
  );

async function countPlainly(scope: Scope, all: readonly Condition[]): Promise<number> {
  const wheres = all.flatMap(({ sql }) => (sql === null ? [] : [`(${sql})`]));
  if (scope.kind === "portfolios") {
    wheres.push(scope.portfolioIds.length > 0 ? `v.portfolio_id IN (${quote(scope.portfolioIds)})` : "FALSE");
  }
  const rows = await db().$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int FROM visits v WHERE ${wheres.join(" AND ")}`,
  );
  return rows[0]?.count ?? Number.NaN;
}

it("says the same number everywhere, for 200 random filters", async () => {
  const calendar = { now: NOW, timeZone: ZONE };
  const others = fc.uniqueArray(conditions(), { selector: ({ key }) => key, maxLength: 3 });
  let withSome = 0;
  await fc.assert(
    fc.asyncProperty(
      scopes(),
      ranges(),
      others,
      fc.integer({ min: 0, max: 16 }),
      async (scope, range, more, zoom) => {
        const all = [range, ...more];
        const texts = Object.fromEntries(all.map(({ key, text }) => [key, text]));
        const filter = visitFilterSchema.parse(texts);
        const expected = await countPlainly(scope, all);
        if (expected > 0) withSome += 1;
        const map = mapVisits(scope, { ...filter, bounds: WORLD, zoom }, calendar);
        const question = { scope, filter, texts, calendar, zoom, map };
        const totals = await Promise.all(Object.values(TOTALS).map((count) => count(question)));
        const said = Object.fromEntries(Object.keys(TOTALS).map((name, index) => [name, totals[index]]));
        expect(said).toEqual(Object.fromEntries(Object.keys(TOTALS).map((name) => [name, expected])));
      },
    ),
    { seed: SEED, numRuns: FILTERS, endOnFailure: true },
  );
  // Equal zeros would prove little.
  expect(withSome).toBeGreaterThan(FILTERS / 3);
}, 60_000);
