import type pg from "pg";
import { inPoolTransaction } from "@/lib/platform/pool-transaction";
import { CELL_LEVELS, FINEST_LEVEL } from "../rules/map-grid";

/** Held by whoever folds or counts anew: one at a time over all processes. */
const LOCK = "hashtextextended('visit-cells', 0)";

const COLUMNS = "day, portfolio_id, cell, outcome, visits, sum_x, sum_y, west, north, east, south";

/** Rows of the finest level `source` → the same at all levels, one row for each key. */
const atAllLevels = (source: string) => `
  SELECT level, day, portfolio_id,
         CASE WHEN cell < 0 THEN -1
              ELSE ((cell >> (2 * ${FINEST_LEVEL} - level)) << level)
                   | ((cell & ${2 ** FINEST_LEVEL - 1}) >> (${FINEST_LEVEL} - level)) END AS cell,
         outcome, sum(visits), sum(sum_x), sum(sum_y), min(west), min(north), max(east), max(south)
  FROM ${source} CROSS JOIN unnest(ARRAY[${CELL_LEVELS.join(", ")}]) AS level
  GROUP BY 1, 2, 3, 4, 5`;

const INSERT = `INSERT INTO visit_cells AS c (level, ${COLUMNS})`;

const FOLD = `
  WITH taken AS (DELETE FROM visit_cell_changes RETURNING ${COLUMNS})
  ${INSERT} ${atAllLevels("taken")}
  ON CONFLICT (level, day, cell, portfolio_id, outcome) DO UPDATE SET
    visits = c.visits + excluded.visits, sum_x = c.sum_x + excluded.sum_x, sum_y = c.sum_y + excluded.sum_y,
    west = least(c.west, excluded.west), north = least(c.north, excluded.north),
    east = greatest(c.east, excluded.east), south = greatest(c.south, excluded.south)`;

/** Folds what changed since the last time into `visit_cells`. Does nothing while another process does. */
export async function foldVisitCells(database: pg.Pool): Promise<void> {
  await inPoolTransaction(database, async (client) => {
    const { rows } = await client.query<{ is_ours: boolean }>(
      `SELECT pg_try_advisory_xact_lock(${LOCK}) AS is_ours`,
    );
    if (!rows[0]?.is_ours) return;
    await client.query(FOLD);
    await client.query("DELETE FROM visit_cells WHERE visits = 0");
  });
}

/**
 * Counts all visits anew, by days of the IANA zone `zone`. Writers of visits wait meanwhile (11 to 32
 * seconds for a million visits on a busy machine); readers do not.
 */
export async function rebuildVisitCells(database: pg.Pool, zone: string): Promise<void> {
  await inPoolTransaction(database, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(${LOCK})`);
    await client.query("LOCK TABLE visits IN SHARE ROW EXCLUSIVE MODE");
    await client.query("DELETE FROM visit_cells");
    await client.query("DELETE FROM visit_cell_changes");
    await client.query(
      "INSERT INTO visit_cell_zone (zone) VALUES ($1) ON CONFLICT (id) DO UPDATE SET zone = excluded.zone",
      [zone],
    );
    await client.query(
      `WITH counted AS (
         SELECT (occurred_at AT TIME ZONE $1)::date AS day, portfolio_id, coalesce(cell, -1) AS cell, outcome,
                count(*) AS visits, coalesce(sum(round(mercator_x * 4294967296)), 0) AS sum_x,
                coalesce(sum(round(mercator_y * 4294967296)), 0) AS sum_y,
                min(mercator_x) AS west, min(mercator_y) AS north, max(mercator_x) AS east, max(mercator_y) AS south
         FROM visits GROUP BY 1, 2, 3, 4
       ) ${INSERT} ${atAllLevels("counted")}`,
      [zone],
    );
  });
}

/** Counts anew where the cells are by days of another zone than the workspace's, or were never counted. */
export async function rebuildIfZoneChanged(database: pg.Pool, zone: string): Promise<boolean> {
  const { rows } = await database.query<{ zone: string }>("SELECT zone FROM visit_cell_zone");
  if (rows[0]?.zone === zone) return false;
  await rebuildVisitCells(database, zone);
  return true;
}
