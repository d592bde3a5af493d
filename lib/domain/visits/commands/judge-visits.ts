import type pg from "pg";
import { distanceM } from "@/lib/core/distance";
import { inPoolTransaction } from "@/lib/platform/pool-transaction";
import { judgeVisit } from "../../truth/rules/judge-visit";
import { readTruthRules } from "../../truth/rules/read-truth-rules";
import type { TruthRules } from "../../truth/schema";
import { flagBits } from "../rules/visit-words";
import { announceResync, announceVisits } from "./announce-visits";
import { type FormerStanding, findFollowing, findLeftBehind, type Standing } from "./judging/find-neighbours";
import { readSurroundings, type VisitToJudge } from "./judging/read-surroundings";
import { type Judgement, writeFlags } from "./judging/write-flags";

/** One process judges at a time: two that judged neighbours at once could each miss the other's change. */
const TAKE_TURN = "SELECT pg_try_advisory_xact_lock(hashtextextended('judge visits', 0)) AS is_ours";

/**
 * What follows from visits that are new or changed, in the transaction that judges them. It may be called again
 * for a visit that has not changed, and must not throw for what a visit says: no visit would be judged any more.
 */
export type VisitFollower = (client: pg.PoolClient, visitIds: readonly string[]) => Promise<void>;

/**
 * Judges the flags of up to `limit` visits that wait for it, and again those of the visits around them, and
 * lets the followers act on the former. Where none waits, goes on with judging all visits by rules that changed. One transaction; never waits for a lock.
 *
 * @returns how many visits were taken; 0 when there is nothing to do, or another process is at it.
 */
export async function judgeVisits(
  database: pg.Pool,
  limit: number,
  followers: readonly VisitFollower[] = [],
): Promise<number> {
  return inPoolTransaction(database, async (client) => {
    const turn = await client.query<{ is_ours: boolean }>(TAKE_TURN);
    return turn.rows[0]?.is_ours ? judgeNext(client, limit, followers) : 0;
  });
}

async function judgeNext(
  client: pg.PoolClient,
  limit: number,
  followers: readonly VisitFollower[],
): Promise<number> {
  const stored = await client.query<{ value: unknown; version: number }>(
    "SELECT value, version FROM truth_rule_sets WHERE id = 1",
  );
  const rules = readTruthRules(stored.rows[0]?.value);
  const waiting = await judgeWaiting(client, rules, limit);
  for (const follow of waiting.length > 0 ? followers : []) await follow(client, waiting);
  return waiting.length > 0 ? waiting.length : walkOn(client, rules, stored.rows[0]?.version ?? 0, limit);
}

interface Claimed {
  readonly id: string;
  readonly former_places: readonly Omit<FormerStanding, "visit_id">[] | null;
}

/** The newest first, so that a backlog does not keep today's visits waiting. */
const CLAIM = `
  SELECT id, former_places FROM visits WHERE judged_at IS NULL
  ORDER BY id DESC LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED`;

async function judgeWaiting(client: pg.PoolClient, rules: TruthRules, limit: number): Promise<string[]> {
  const { rows: claimed } = await client.query<Claimed>({
    name: "claim-unjudged",
    text: CLAIM,
    values: [limit],
  });
  if (claimed.length === 0) return [];
  const targetIds = new Set(claimed.map(({ id }) => id));
  const targets = await readSurroundings(client, [...targetIds], rules.thresholds);
  const neighbours = await listNeighbours(client, targets, claimed, rules);
  const otherIds = [...neighbours.keys()].filter((id) => !targetIds.has(id));
  const locked = await lockVisits(client, otherIds);
  // Somebody is writing that neighbour: the visit stays on the list until both can be judged.
  const unsettled = new Set(
    otherIds.filter((id) => !locked.has(id)).flatMap((id) => [...(neighbours.get(id) ?? [])]),
  );
  const others = await readSurroundings(client, [...locked], rules.thresholds);
  const changed = await judge(client, rules, [
    ...targets.map((target) => ({ target, isSettled: !unsettled.has(target.id) })),
    ...others.map((target) => ({ target, isSettled: false })),
  ]);
  await announceVisits(client, changed);
  return [...targetIds];
}

/** The visits whose flags these visits bear on, each with the ids of those that bear on it. */
async function listNeighbours(
  client: pg.PoolClient,
  targets: readonly VisitToJudge[],
  claimed: readonly Claimed[],
  rules: TruthRules,
): Promise<Map<string, Set<string>>> {
  const former: FormerStanding[] = claimed.flatMap(({ id, former_places }) =>
    (former_places ?? []).map((place) => ({ ...place, visit_id: id })),
  );
  const standings: Standing[] = [
    ...targets.map(({ id, agentId, occurredAt }) => ({
      visit_id: id,
      agent_id: agentId,
      occurred_at: occurredAt.toISOString(),
    })),
    ...former,
  ];
  const neighbours = new Map<string, Set<string>>();
  const add = (neighbourId: string, visitId: string | undefined) => {
    if (visitId === undefined || visitId === neighbourId) return;
    neighbours.set(neighbourId, (neighbours.get(neighbourId) ?? new Set()).add(visitId));
  };
  for (const { id, at } of await findFollowing(client, standings)) add(id, standings[at]?.visit_id);
  for (const { id, at } of await findLeftBehind(client, former, rules.thresholds)) {
    add(id, former[at]?.visit_id);
  }
  for (const target of targets) for (const id of sharingSpot(target)) add(id, target.id);
  return neighbours;
}

const SAME_SPOT = flagBits(["same_spot"]);

/** On a spot with more visits than are counted, those that carry the flag already would only carry it again. */
function sharingSpot({ nearby, around }: VisitToJudge): string[] {
  const touched = around.isNearbyCut ? nearby.filter(({ flags }) => (flags & SAME_SPOT) === 0) : nearby;
  return touched.map(({ id }) => id);
}

async function lockVisits(client: pg.PoolClient, visitIds: readonly string[]): Promise<Set<string>> {
  if (visitIds.length === 0) return new Set();
  const { rows } = await client.query<{ id: string }>({
    name: "lock-visits",
    text: "SELECT id FROM visits WHERE id = ANY($1::uuid[]) FOR NO KEY UPDATE SKIP LOCKED",
    values: [visitIds],
  });
  return new Set(rows.map(({ id }) => id));
}

/** @returns id and portfolio id of each visit whose flags or their numbers changed. */
async function judge(
  client: pg.PoolClient,
  rules: TruthRules,
  visits: readonly { readonly target: VisitToJudge; readonly isSettled: boolean }[],
): Promise<[string, string][]> {
  const judgements: Judgement[] = visits.map(({ target, isSettled }) => ({
    id: target.id,
    facts: judgeVisit(target.visit, target.around, rules),
    legM: legOf(target),
    isSettled,
  }));
  return writeFlags(client, judgements);
}

function legOf({ visit, placeBefore }: VisitToJudge): number | null {
  return visit.place && placeBefore ? Math.round(distanceM(placeBefore, visit.place)) : null;
}

interface Walk {
  readonly rules_version: number;
  readonly after_visit_id: string | null;
  readonly is_done: boolean;
}

/** Judges the next visits of all, in the order of their ids, until every one was judged by this version. */
async function walkOn(
  client: pg.PoolClient,
  rules: TruthRules,
  version: number,
  limit: number,
): Promise<number> {
  const { rows } = await client.query<Walk>(
    "SELECT rules_version, after_visit_id, is_done FROM judging_walks WHERE id = 1",
  );
  const isCurrent = (rows[0]?.rules_version ?? 0) === version;
  if (isCurrent && (rows[0]?.is_done ?? true)) return 0;
  const after = (isCurrent && rows[0]?.after_visit_id) || null;
  const found = await client.query<{ id: string }>({
    name: "walk-visits",
    text: "SELECT id FROM visits WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2",
    values: [after, limit],
  });
  const ids = found.rows.map(({ id }) => id);
  const locked = await lockVisits(client, ids);
  const firstMissed = ids.findIndex((id) => !locked.has(id));
  const reached = firstMissed === -1 ? ids : ids.slice(0, firstMissed);
  const targets = await readSurroundings(client, reached, rules.thresholds);
  await judge(
    client,
    rules,
    targets.map((target) => ({ target, isSettled: false })),
  );
  const isDone = ids.length < limit && firstMissed === -1;
  await client.query(
    `INSERT INTO judging_walks (id, rules_version, after_visit_id, is_done) VALUES (1, $1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET rules_version = $1, after_visit_id = $2, is_done = $3`,
    [version, reached.at(-1) ?? after, isDone],
  );
  // Told once: a browser that heard of each of a million visits would read its page again all the while.
  if (isDone) await announceResync(client);
  return reached.length;
}
