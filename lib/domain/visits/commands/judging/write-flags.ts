import type pg from "pg";
import type { FlagFacts } from "../../../truth/schema";
import { flagBits, VISIT_FLAGS } from "../../rules/visit-words";

export interface Judgement {
  readonly id: string;
  readonly facts: FlagFacts;
  readonly legM: number | null;
  /** True where its neighbours were judged along: the visit leaves the work list. */
  readonly isSettled: boolean;
}

/** Only what differs is written: a row that is written again costs as much as a new one. */
const WRITE = `
  WITH j AS (
    SELECT * FROM json_to_recordset($1::json)
      AS t(id uuid, flags int, facts jsonb, "legM" int, "isSettled" boolean)
  ), differing AS (
    SELECT v.id, v.portfolio_id, (v.flags, v.flag_facts) IS DISTINCT FROM (j.flags, j.facts) AS is_visible
    FROM visits v JOIN j ON j.id = v.id
    WHERE (v.flags, v.flag_facts, v.leg_m) IS DISTINCT FROM (j.flags, j.facts, j."legM")
  ), written AS (
    UPDATE visits v
    SET flags = j.flags, flag_facts = j.facts, leg_m = j."legM",
        judged_at = CASE WHEN j."isSettled" THEN now() ELSE v.judged_at END,
        former_places = CASE WHEN j."isSettled" THEN NULL ELSE v.former_places END
    FROM j WHERE v.id = j.id
      AND ((j."isSettled" AND v.judged_at IS NULL) OR EXISTS (SELECT FROM differing d WHERE d.id = v.id))
  )
  SELECT id, portfolio_id FROM differing WHERE is_visible`;

/** Stores judgements. @returns id and portfolio id of each visit whose flags or their numbers changed. */
export async function writeFlags(
  client: pg.PoolClient,
  judgements: readonly Judgement[],
): Promise<[string, string][]> {
  if (judgements.length === 0) return [];
  const rows = judgements.map(({ id, facts, legM, isSettled }) => ({
    id,
    legM,
    flags: flagBits(VISIT_FLAGS.filter((flag) => facts[flag] !== undefined)),
    facts: Object.keys(facts).length === 0 ? null : facts,
    isSettled,
  }));
  const differing = await client.query<{ id: string; portfolio_id: string }>({
    name: "write-flags",
    text: WRITE,
    values: [JSON.stringify(rows)],
  });
  return differing.rows.map(({ id, portfolio_id }) => [id, portfolio_id]);
}
