import { db } from "@/lib/platform/db";
import { judgeConnection } from "../rules/judge-connection";
import type { Freshness } from "../schema/connection";
import { listStandings, type Standing } from "./list-standings";

/** How old what is shown of each connection is, and what stands in the way; by name. */
export async function listFreshness(): Promise<Freshness[]> {
  const [standings, connections] = await Promise.all([
    listStandings(),
    db().wolkvoxConnection.findMany({ select: { id: true, name: true } }),
  ]);
  const names = new Map(connections.map(({ id, name }) => [id, name]));
  return standings.map((standing) => toFreshness(standing, names.get(standing.connectionId) ?? ""));
}

export function toFreshness(standing: Standing, connectionName: string): Freshness {
  const { poll, problem } = standing;
  return {
    connectionId: standing.connectionId,
    connectionName,
    condition: judgeConnection(standing),
    lastGoodAt: standing.lastGoodAt?.toISOString() ?? null,
    lastAttemptAt: poll.lastCalledAt?.toISOString() ?? null,
    nextAt: standing.nextAt?.toISOString() ?? null,
    isUnderWay: poll.leaseUntil !== null && poll.leaseUntil > poll.now,
    problem,
    everyS: poll.slotMs / 1_000,
  };
}
