import { z } from "zod";
import { readCursor, writeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { type AlertPage, alertSchema } from "../schema/alert";
import { campaignScope } from "./campaign-scope";

const recordSchema = alertSchema.extend({
  heldSince: z.date(),
  openedAt: z.date(),
  closedAt: z.date().nullable(),
  acknowledgedAt: z.date().nullable(),
});

export interface AlertQuery {
  readonly show: "open" | "all";
  readonly campaign?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Alerts of campaigns within the scope, the last opened first. What has not held long enough is none yet. */
export async function listAlerts(scope: Scope, query: AlertQuery): Promise<AlertPage> {
  const visible = Prisma.sql`a.opened_at IS NOT NULL AND ${campaignScope(scope)}`;
  const cursor = readCursor(query.cursor);
  const conditions = Prisma.join(
    [
      visible,
      query.show === "open" ? Prisma.sql`a.closed_at IS NULL` : Prisma.sql`TRUE`,
      query.campaign ? Prisma.sql`c.id = ${query.campaign}::uuid` : Prisma.sql`TRUE`,
      cursor ? Prisma.sql`(a.opened_at, a.id) < (${cursor.at}, ${cursor.id}::uuid)` : Prisma.sql`TRUE`,
    ],
    " AND ",
  );
  const [rows, counts] = await Promise.all([
    db().$queryRaw`
      SELECT a.id::text, a.rule_id::text AS "ruleId", r.name AS "ruleName", r.condition, c.id::text AS "campaignId",
             c.name AS "campaignName", a.held_since AS "heldSince", a.opened_at AS "openedAt",
             a.closed_at AS "closedAt", a.acknowledged_at AS "acknowledgedAt", u.name AS "acknowledgedByName", a.evidence
      FROM campaign_alerts a
      JOIN campaigns c ON c.id = a.campaign_id
      JOIN campaign_alert_rules r ON r.id = a.rule_id
      LEFT JOIN users u ON u.id = a.acknowledged_by_user_id
      WHERE ${conditions}
      ORDER BY a.opened_at DESC, a.id DESC LIMIT ${query.limit + 1}`,
    db().$queryRaw<{ open: number; unacknowledged: number }[]>`
      SELECT count(*)::int AS open, count(*) FILTER (WHERE a.acknowledged_at IS NULL)::int AS unacknowledged
      FROM campaign_alerts a JOIN campaigns c ON c.id = a.campaign_id
      WHERE ${visible} AND a.closed_at IS NULL`,
  ]);
  const records = z.array(recordSchema).parse(rows);
  const page = records.slice(0, query.limit);
  const last = page.at(-1);
  return {
    alerts: page.map((record) => ({
      ...record,
      heldSince: record.heldSince.toISOString(),
      openedAt: record.openedAt.toISOString(),
      closedAt: record.closedAt?.toISOString() ?? null,
      acknowledgedAt: record.acknowledgedAt?.toISOString() ?? null,
    })),
    nextCursor: records.length > page.length && last ? writeCursor({ at: last.openedAt, id: last.id }) : null,
    openCount: counts[0]?.open ?? 0,
    unacknowledgedCount: counts[0]?.unacknowledged ?? 0,
  };
}
