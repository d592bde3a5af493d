import { db } from "@/lib/platform/db";
import { type RebuildList, rebuildReasonSchema, rebuildStatusSchema } from "../schema";

const MOST_SHOWN = 10;

/** The latest rebuilds, the running one with its pace. */
export async function listRebuilds(now: Date): Promise<RebuildList> {
  const rebuilds = await db().rebuild.findMany({ orderBy: { requestedAt: "desc" }, take: MOST_SHOWN });
  return {
    rebuilds: rebuilds.map((rebuild) => {
      const elapsedS = rebuild.startedAt ? (now.getTime() - rebuild.startedAt.getTime()) / 1_000 : 0;
      const perSecond =
        rebuild.status === "running" && elapsedS >= 1 && rebuild.done > 0 ? rebuild.done / elapsedS : null;
      return {
        id: rebuild.id,
        reason: rebuildReasonSchema.catch("asked").parse(rebuild.reason),
        status: rebuildStatusSchema.catch("done").parse(rebuild.status),
        // Visits that came in meanwhile are read too: never more done than there is.
        total: Math.max(rebuild.total, rebuild.done),
        done: rebuild.done,
        changed: rebuild.changed,
        perSecond,
        secondsLeft: perSecond === null ? null : Math.max(0, rebuild.total - rebuild.done) / perSecond,
        requestedAt: rebuild.requestedAt.toISOString(),
        finishedAt: rebuild.finishedAt?.toISOString() ?? null,
      };
    }),
  };
}
