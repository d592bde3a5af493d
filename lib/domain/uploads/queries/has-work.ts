import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";

/** To be read, checked by a newer plan, or made into an import. */
const WAITS = Prisma.sql`(status IN ('reading', 'confirming') OR (status = 'read' AND checked_version <> plan_version))`;

/** Whether an upload waits for a process, whoever works on it. */
export async function waitsForWork(uploadId: string): Promise<boolean> {
  const found = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM uploads WHERE id = ${uploadId}::uuid AND ${WAITS}`;
  return found.length > 0;
}

/**
 * Whether nobody works on an upload that waits. Whoever does looks again once they let go of it, so that
 * nothing is lost where this is false. The lock is tried, and free again before this answers.
 */
export async function isLeftWaiting(uploadId: string): Promise<boolean> {
  if (!(await waitsForWork(uploadId))) return false;
  const [tried] = await db().$queryRaw<{ isFree: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${uploadId}, 0)) AS "isFree"`;
  return tried?.isFree === true;
}

/** Uploads that wait though they were put in line before `since`: whatever lost them, somebody waits for them. */
export async function listWaiting(since: Date): Promise<string[]> {
  const waiting = await db().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM uploads WHERE ${WAITS} AND created_at < ${since} ORDER BY created_at LIMIT 200`;
  return waiting.map(({ id }) => id);
}
