import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { type PollEntry, pollEntrySchema } from "../schema/connection";

const MOST_POLLS = 100;

/** What a poll's entry is made of: of the body only whether it is there. */
export const POLL_FIELDS = { include: { body: { select: { pollId: true } } } } as const;

interface PollRecord {
  id: string;
  startedAt: Date;
  endedAt: Date | null;
  outcome: string;
  problem: string | null;
  isManual: boolean;
  httpStatus: number | null;
  vendorMessage: string | null;
  byteLength: number | null;
  campaignCount: number | null;
  rowProblems: unknown;
  body: { pollId: string } | null;
}

export function toPollEntry({ body, startedAt, endedAt, ...record }: PollRecord): PollEntry {
  return pollEntrySchema.parse({
    ...record,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    hasBody: body !== null,
  });
}

/** The last polls of a connection, newest first. @throws Problem `not-found` */
export async function listPolls(connectionId: string): Promise<{ polls: PollEntry[] }> {
  const connection = await db().wolkvoxConnection.findUnique({
    where: { id: connectionId },
    select: { id: true },
  });
  if (!connection) throw new Problem("not-found", "No such connection");
  const polls = await db().wolkvoxPoll.findMany({
    where: { connectionId },
    ...POLL_FIELDS,
    orderBy: { startedAt: "desc" },
    take: MOST_POLLS,
  });
  return { polls: polls.map(toPollEntry) };
}
