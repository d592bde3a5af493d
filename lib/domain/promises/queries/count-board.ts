import { dayOf } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import type { Calendar } from "../../visits/queries/visit-conditions";
import type { VisitFilter } from "../../visits/rules/visit-filter";
import { PROMISE_BUCKETS, type PromiseBucket } from "../rules/promise-words";
import type { PromiseBoard, PromiseGroupBy, PromiseGroups } from "../schema";
import {
  COVERED,
  CURRENCY,
  dueAmount,
  inBucket,
  PROMISED,
  PROMISES,
  promiseConditions,
} from "./promise-conditions";
import { readSending } from "./read-sending";

interface CurrencyRecord {
  currency: string | null;
  count: number;
  promised: string;
  covered: string;
  due: string;
  counts: Record<PromiseBucket, number>;
  sums: Record<PromiseBucket, string>;
}

/** How many promises each bucket holds and what they come to, by currency. */
export async function countBoard(
  scope: Scope,
  filter: VisitFilter,
  calendar: Calendar,
): Promise<PromiseBoard> {
  const today = dayOf(calendar.now, calendar.timeZone).toString();
  const counts = perBucket((where) => Prisma.sql`count(*) FILTER (WHERE ${where})`, today);
  const sums = perBucket(
    (where) => Prisma.sql`coalesce(sum(p.amount) FILTER (WHERE ${where}), 0)::text`,
    today,
  );
  const records = await db().$queryRaw<CurrencyRecord[]>`
    SELECT ${CURRENCY} AS currency, (count(*) FILTER (WHERE p.withdrawn_at IS NULL))::int AS count,
           ${PROMISED}::text AS promised, ${COVERED}::text AS covered, ${dueAmount(today)}::text AS due,
           ${counts} AS counts, ${sums} AS sums
    FROM ${PROMISES} WHERE ${promiseConditions(scope, filter, calendar)}
    GROUP BY 1 ORDER BY 2 DESC, 1`;
  const buckets = PROMISE_BUCKETS.map((bucket) => ({
    bucket,
    count: records.reduce((sum, record) => sum + record.counts[bucket], 0),
    sums: records
      .filter((record) => record.counts[bucket] > 0)
      .map((record) => ({
        currency: record.currency,
        count: record.counts[bucket],
        amount: record.sums[bucket],
      })),
  }));
  const totals = records
    .filter(({ count }) => count > 0)
    .map(({ counts: _counts, sums: _sums, due, ...total }) => ({
      ...total,
      keptShare: share(total.covered, due),
    }));
  return { today, sending: await readSending(), buckets, totals };
}

function perBucket(measure: (where: Prisma.Sql) => Prisma.Sql, today: string): Prisma.Sql {
  const pairs = PROMISE_BUCKETS.map(
    (bucket) => Prisma.sql`${bucket}::text, ${measure(inBucket(bucket, today))}`,
  );
  return Prisma.sql`jsonb_build_object(${Prisma.join(pairs)})`;
}

function share(covered: string, due: string): number | null {
  return Number(due) > 0 ? Number(covered) / Number(due) : null;
}

const MOST_GROUPS = 200;
const GROUP: Readonly<Record<PromiseGroupBy, { readonly key: Prisma.Sql; readonly name: Prisma.Sql }>> = {
  agent: {
    key: Prisma.sql`v.agent_id::text`,
    name: Prisma.sql`(SELECT coalesce(nullif(g.name, ''), g.kobra_agent_id) FROM agents g WHERE g.id = v.agent_id)`,
  },
  tag: { key: Prisma.sql`v.tag_key`, name: Prisma.sql`max(v.tag)` },
  portfolio: {
    key: Prisma.sql`v.portfolio_id::text`,
    name: Prisma.sql`(SELECT f.name FROM portfolios f WHERE f.id = v.portfolio_id AND NOT f.is_unassigned)`,
  },
};
const GROUPED: Readonly<Record<PromiseGroupBy, Prisma.Sql>> = {
  agent: Prisma.sql`v.agent_id`,
  tag: Prisma.sql`v.tag_key`,
  portfolio: Prisma.sql`v.portfolio_id`,
};

/** The same by agent, tag or portfolio, those with the most overdue first. */
export async function groupPromises(
  scope: Scope,
  { by, ...filter }: VisitFilter & { readonly by: PromiseGroupBy },
  calendar: Calendar,
): Promise<PromiseGroups> {
  const today = dayOf(calendar.now, calendar.timeZone).toString();
  const { key, name } = GROUP[by];
  const groups = await db().$queryRaw<
    (Omit<PromiseGroups["groups"][number], "keptShare"> & { readonly due: string })[]
  >`
    SELECT ${key} AS key, ${name} AS name, ${CURRENCY} AS currency,
           (count(*) FILTER (WHERE p.withdrawn_at IS NULL))::int AS count,
           (count(*) FILTER (WHERE ${inBucket("overdue", today)}))::int AS overdue,
           ${PROMISED}::text AS promised, ${COVERED}::text AS covered, ${dueAmount(today)}::text AS due
    FROM ${PROMISES} WHERE ${promiseConditions(scope, filter, calendar)}
    GROUP BY ${GROUPED[by]}, ${CURRENCY} ORDER BY overdue DESC, count DESC, key LIMIT ${MOST_GROUPS}`;
  return { groups: groups.map(({ due, ...group }) => ({ ...group, keptShare: share(group.covered, due) })) };
}
