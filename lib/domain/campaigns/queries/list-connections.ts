import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { canSeal } from "@/lib/platform/sealed-secrets";
import type { WolkvoxConnection, WolkvoxConnectionList } from "../schema/connection";
import { toFreshness } from "./list-freshness";
import { POLL_FIELDS, toPollEntry } from "./list-polls";
import { listStandings } from "./list-standings";

/** Connections by name, with what is left of the account's day. No token is in it, only its last four characters. */
export async function listConnections(): Promise<WolkvoxConnectionList> {
  const [standings, records] = await Promise.all([
    listStandings(),
    db().wolkvoxConnection.findMany({
      include: {
        polls: { ...POLL_FIELDS, orderBy: { startedAt: "desc" }, take: 1 },
        _count: { select: { campaigns: true } },
      },
    }),
  ]);
  const byId = new Map(records.map((record) => [record.id, record]));
  const seen = standings.flatMap(({ workerSeenAt }) => workerSeenAt?.getTime() ?? []);
  return {
    connections: standings.flatMap((standing): WolkvoxConnection[] => {
      const record = byId.get(standing.connectionId);
      if (!record) return [];
      const [lastPoll] = record.polls;
      return [
        {
          ...toFreshness(standing, record.name),
          server: record.server,
          baseUrl: record.baseUrl,
          licences: record.licences,
          dailyLimit: record.dailyLimit,
          timeZone: record.timeZone,
          isEnabled: record.isEnabled,
          token: { isSet: true, lastFour: record.tokenLastFour },
          budget: { ...standing.budget, resetsAt: standing.budget.resetsAt.toISOString() },
          lastPoll: lastPoll ? toPollEntry(lastPoll) : null,
          campaignCount: record._count.campaigns,
          failuresInARow: standing.failures,
        },
      ];
    }),
    outgoingAddress: env.ATALAYA_OUTGOING_ADDRESS || null,
    canKeepTokens: canSeal(),
    workerSeenAt: seen.length > 0 ? new Date(Math.max(...seen)).toISOString() : null,
    isWorkerRunning: standings.some(({ isWorkerRunning }) => isWorkerRunning),
  };
}
