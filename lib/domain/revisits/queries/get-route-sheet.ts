import { Problem } from "@/lib/core/errors";
import { dayOf } from "@/lib/core/time";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { inScope } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { orderRoute } from "../rules";
import type { RouteSheet } from "../schema";
import { readRevisits } from "./read-revisits";
import { revisitConditions } from "./revisit-conditions";

/** More than one agent can walk in a day, and what still prints. */
const MOST_STOPS = 100;

/**
 * One agent's open revisits of a day, with those overdue by then where asked for, in the order of going.
 * @throws Problem `not-found`, also outside the viewer's scope.
 */
export async function getRouteSheet(
  scope: Scope,
  {
    agent,
    day,
    overdue,
  }: { readonly agent: string; readonly day: string; readonly overdue?: "yes" | undefined },
  calendar: { readonly now: Date; readonly timeZone: string },
): Promise<RouteSheet> {
  const who = await db().agent.findFirst({ where: { id: agent, ...inScope(scope) } });
  if (!who) throw new Problem("not-found", "No such agent");
  const onDay = overdue ? Prisma.sql`v.revisit_on <= ${day}::date` : Prisma.sql`v.revisit_on = ${day}::date`;
  const matching = Prisma.sql`${revisitConditions(scope, { agent })} AND ${onDay}`;
  const revisits = await readRevisits(scope, matching, MOST_STOPS + 1);
  return {
    today: dayOf(calendar.now, calendar.timeZone).toString(),
    agentName: who.name,
    kobraAgentId: who.kobraAgentId,
    stops: orderRoute(revisits.slice(0, MOST_STOPS)),
    isCut: revisits.length > MOST_STOPS,
  };
}
