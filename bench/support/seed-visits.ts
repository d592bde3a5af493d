import type pg from "pg";
import { BENCH_CITIES } from "./cities";

export interface SeedOptions {
  readonly visits: number;
  readonly days: number;
  readonly agents: number;
}

/** What the benchmarks ask for: over 90 days, 12 cities, 300 agents. */
export const BENCH_SEED: SeedOptions = { visits: 1_000_000, days: 90, agents: 300 };

/** Rows written by one statement: its transition tables and sorts stay in memory. */
const CHUNK = 250_000;

/**
 * Fills an empty, migrated database with made-up visits, straight into the tables under the projection's own
 * column rules: a portfolio for each city, agents and accounts of one city each, visits around a dozen
 * neighbourhoods of each city, the last one today. The same options make the same visits.
 * Indexes and foreign keys are taken off meanwhile; statistics and visibility are fresh afterwards.
 */
export async function seedVisits(client: pg.Client, options: SeedOptions = BENCH_SEED): Promise<void> {
  const { visits, days, agents } = options;
  await client.query("SET timezone = 'UTC'");
  await client.query("SET synchronous_commit = off");
  await client.query("SET maintenance_work_mem = '512MB'");
  await client.query("SET work_mem = '128MB'");
  await client.query("SELECT setseed(0.42)");
  await seedPlaces(client);
  await client.query(AGENTS, [agents]);
  const accounts = Math.ceil(visits / 5);
  await client.query(ACCOUNTS, [accounts]);
  await withoutIndexes(client, async () => {
    for (let first = 0; first < visits; first += CHUNK) {
      const last = Math.min(visits, first + CHUNK) - 1;
      await client.query(VISITS, [first, last, days, agents, accounts, visits]);
    }
  });
  await client.query(
    "UPDATE agents a SET last_visit_at = (SELECT max(occurred_at) FROM visits WHERE agent_id = a.id)",
  );
  await client.query("VACUUM ANALYZE");
}

/** Cities, neighbourhoods and words as temporary tables, so that the statements below stay readable. */
async function seedPlaces(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE city (n int PRIMARY KEY, name text, lat float8, lng float8, since float8, until float8, zone text, portfolio_id uuid)`);
  let until = 0;
  for (const [n, [name, lat, lng, share, zone]] of BENCH_CITIES.entries()) {
    const since = until;
    until = n === BENCH_CITIES.length - 1 ? 1 : since + share;
    await client.query(
      "INSERT INTO city VALUES ($1::int, $2, $3, $4, $5, $6, $7, md5('portfolio' || $1::int)::uuid)",
      [n, name, lat, lng, since, until, zone],
    );
  }
  await client.query("INSERT INTO portfolios (id, name) SELECT portfolio_id, name FROM city");
  await client.query(`
    CREATE TEMP TABLE spot AS
    SELECT n AS city, k, lat + (random() - 0.5) * 0.24 AS lat, lng + (random() - 0.5) * 0.26 AS lng
    FROM city CROSS JOIN generate_series(0, 11) k`);
}

const AGENTS = `
  INSERT INTO agents (id, key, kobra_agent_id, name, portfolio_id)
  SELECT md5('agent' || i)::uuid, 'id:' || 20000 + i, (20000 + i)::text,
         'AGENTE ' || (ARRAY['HERMES', 'LUCIA', 'RAMON', 'IRENE', 'TOMAS', 'NADIA'])[1 + i % 6] || ' ' || i,
         (SELECT portfolio_id FROM city WHERE n = i % (SELECT count(*) FROM city))
  FROM generate_series(0, $1::int - 1) i`;

const GIVEN =
  "ARRAY['ROSALBA','MARTIN','ESTELA','JULIO','CARMEN','OSCAR','PATRICIA','RUBEN','SILVIA','HECTOR','GLORIA','ANDRES','BEATRIZ','SERGIO','ELENA','IVAN']";
const FAMILY =
  "ARRAY['SALGADO','ROJAS','MONTES','CARDENAS','OCHOA','VARGAS','SOLIS','PINEDA','FUENTES','NAVARRO','LEAL','CASTRO','QUIROZ','DUARTE','MEJIA','ZAMORA','ARIAS','BELTRAN','CORTES','IBARRA']";

/** A person's name of an account's number: three words, some thousands of them. */
const NAME = `(${GIVEN})[1 + a % 16] || ' ' || (${FAMILY})[1 + a / 16 % 20] || ' ' || (${FAMILY})[1 + a / 320 % 20]`;

const ACCOUNTS = `
  INSERT INTO accounts (id, external_id, client_name, portfolio_id)
  SELECT md5('account' || a)::uuid, (110105000000 + a)::text, ${NAME},
         (SELECT portfolio_id FROM city WHERE n = a % (SELECT count(*) FROM city))
  FROM generate_series(0, $1::int - 1) a`;

/** $1, $2: first and last number; $3: days; $4: agents; $5: accounts; $6: visits. Later numbers are later days. */
const VISITS = `
  INSERT INTO visits (
    id, kobra_visit_id, product_id, visit_type, agent_id, account_id, portfolio_id, external_id, client_name,
    agent_name, lat, lng, mercator_x, mercator_y, position_problem, is_rebound, tag, tag_key, is_finished,
    is_cancelled, comment, start_text, end_text, start_at, end_at, time_zone, time_zone_text, occurred_at,
    occurred_on, local_minute, duration_s, search_key, outcome, has_contact, has_promise, content_hash,
    winning_receipt_id, winning_received_at, first_received_at, projected_at, judged_at)
  SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'B' || i, 1 + (i % 10 = 0)::int + (i % 25 = 0)::int, 'Cobranza',
    md5('agent' || agent)::uuid, md5('account' || a)::uuid, portfolio_id, (110105000000 + a)::text, name,
    'AGENTE ' || agent, lat, lng, lng / 360 + 0.5,
    0.5 - 0.25 * ln((1 + sin(radians(lat))) / (1 - sin(radians(lat)))) / pi(),
    CASE WHEN lat IS NULL THEN 'missing' END, chance[3] < 0.04, tag, tag_key, outcome <> 'cancelled',
    outcome = 'cancelled', comment, to_char(local, 'YYYY-MM-DD HH24:MI:SS'),
    to_char(local + lasted, 'YYYY-MM-DD HH24:MI:SS'), at, at + lasted, zone, zone, at, local::date,
    extract(hour FROM local) * 60 + extract(minute FROM local), extract(epoch FROM lasted),
    lower(name) || ' ' || (110105000000 + a) || ' ' || comment, outcome, met, met AND outcome = 'promise', md5(i::text),
    md5('receipt' || i)::uuid, at + lasted, at + lasted, at + lasted, now()
  FROM (
    SELECT r.*, c.zone, c.portfolio_id, ${NAME} AS name, fate::"VisitOutcome" AS outcome,
      fate IN ('promise', 'contact') AS met, local AT TIME ZONE c.zone AS at,
      CASE WHEN chance[4] >= 0.01 THEN s.lat + spread * sin(turn) END AS lat,
      CASE WHEN chance[4] >= 0.01 THEN s.lng + spread * cos(turn) END AS lng,
      (ARRAY['Cliente ya pagó','Promesa de pago','No se encontró','Domicilio equivocado','Negativa de pago','Se dejó aviso','Cambió de domicilio','Ilocalizable'])[t] AS tag,
      (ARRAY['cliente ya pago','promesa de pago','no se encontro','domicilio equivocado','negativa de pago','se dejo aviso','cambio de domicilio','ilocalizable'])[t] AS tag_key,
      (ARRAY['se dejo aviso con un vecino','atendio el titular y pide mas plazo','nadie abrio','casa sola con candado','pide volver por la tarde','fachada azul frente al mercado'])[1 + i % 6] AS comment
    FROM (
      SELECT i, chance, city, floor(chance[5] * 12)::int AS spot,
        0.012 * sqrt(-2 * ln(greatest(chance[6], 1e-9))) AS spread, 2 * pi() * chance[7] AS turn,
        city + 12 * (chance[8] * (($4::int - 1 - city) / 12))::int AS agent,
        city + 12 * (chance[9] * (($5::int - 1 - city) / 12))::int AS a,
        now()::date - $3::int + 1 + (i::bigint * $3::int / $6::int)::int
          + interval '7 hours' + interval '13 hours' * chance[2] AS local,
        (60 + floor(chance[10] * 1200)::int) * interval '1 second' AS lasted, 1 + floor(chance[11] * 8)::int AS t,
        CASE WHEN chance[12] < 0.18 THEN 'promise' WHEN chance[12] < 0.42 THEN 'contact'
             WHEN chance[12] < 0.85 THEN 'no_contact' WHEN chance[12] < 0.93 THEN 'wrong_address'
             WHEN chance[12] < 0.98 THEN 'cancelled' ELSE 'in_doubt' END AS fate
      FROM (
        SELECT i, n AS city, chance FROM (
          SELECT i, ARRAY[random(), random(), random(), random(), random(), random(), random(), random(), random(),
                          random(), random(), random(), random()] AS chance
          FROM generate_series($1::int, $2::int) i
        ) drawn JOIN city ON chance[13] >= city.since AND chance[13] < city.until OFFSET 0
      ) placed OFFSET 0
    ) r JOIN city c ON c.n = r.city JOIN spot s ON s.city = r.city AND s.k = r.spot
    ORDER BY i
  ) v`;

/** Runs `fill` with indexes and foreign keys of `visits` taken off, but for its primary key, and puts them on again. */
async function withoutIndexes(client: pg.Client, fill: () => Promise<void>): Promise<void> {
  const keys = await client.query<{ off: string; on: string }>(`
    SELECT format('ALTER TABLE visits DROP CONSTRAINT %I', conname) AS off,
           format('ALTER TABLE visits ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) AS on
    FROM pg_constraint WHERE conrelid = 'visits'::regclass AND contype = 'f'`);
  const indexes = await client.query<{ off: string; on: string }>(`
    SELECT format('DROP INDEX %I', indexname) AS off, indexdef AS on FROM pg_indexes
    WHERE tablename = 'visits' AND schemaname = 'public'
      AND indexname NOT IN (SELECT conname FROM pg_constraint WHERE conrelid = 'visits'::regclass)`);
  const both = [...keys.rows, ...indexes.rows];
  for (const { off } of both) await client.query(off);
  await fill();
  for (const { on } of both) await client.query(on);
}
