import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { isInScope } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { type AlertRule, type AlertTarget, alertRuleSchema } from "../schema/alert";

/** Rules that watch something within the scope, by name. */
export async function listAlertRules(scope: Scope): Promise<{ rules: AlertRule[] }> {
  const records = await db().campaignAlertRule.findMany({
    where: { retiredAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: { _count: { select: { alerts: { where: { openedAt: { not: null }, closedAt: null } } } } },
  });
  const rules = records.map(({ createdAt, _count, retiredAt: _retiredAt, ...record }) =>
    alertRuleSchema.parse({ ...record, createdAt: createdAt.toISOString(), openCount: _count.alerts }),
  );
  const reach = await Promise.all(rules.map(({ target }) => reachOf(db(), scope, target)));
  return { rules: rules.filter((_rule, index) => reach[index] !== "none") };
}

/** How much of what a rule watches is within a scope. */
export async function reachOf(
  database: Db,
  scope: Scope,
  target: AlertTarget,
): Promise<"all" | "some" | "none"> {
  if (scope.kind === "all") return "all";
  if (target.kind === "all") return "some";
  if (target.kind === "portfolio") return isInScope(scope, target.portfolioId) ? "all" : "none";
  const within = await database.campaign.count({
    where: { id: { in: target.campaignIds }, portfolioId: { in: [...scope.portfolioIds] } },
  });
  if (within === 0) return "none";
  return within === new Set(target.campaignIds).size ? "all" : "some";
}
