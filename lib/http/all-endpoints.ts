import type { Endpoint } from "@/lib/core/endpoint";
import * as accounts from "@/lib/domain/accounts/endpoints";
import * as agents from "@/lib/domain/agents/endpoints";
import * as campaignAlerts from "@/lib/domain/campaigns/endpoints/alerts";
import * as campaigns from "@/lib/domain/campaigns/endpoints/campaigns";
import * as wolkvoxConnections from "@/lib/domain/campaigns/endpoints/connections";
import * as deliveries from "@/lib/domain/deliveries/endpoints";
import * as exports from "@/lib/domain/exports/endpoints";
import * as imports from "@/lib/domain/imports/endpoints";
import * as portfolios from "@/lib/domain/portfolios/endpoints";
import * as promises from "@/lib/domain/promises/endpoints";
import * as questions from "@/lib/domain/questions/endpoints";
import * as receipts from "@/lib/domain/receipts/endpoints";
import * as reports from "@/lib/domain/reports/endpoints";
import * as revisits from "@/lib/domain/revisits/endpoints";
import * as settings from "@/lib/domain/settings/endpoints";
import * as truth from "@/lib/domain/truth/endpoints";
import * as typifications from "@/lib/domain/typifications/endpoints";
import * as uploads from "@/lib/domain/uploads/endpoints";
import * as users from "@/lib/domain/users/endpoints";
import * as views from "@/lib/domain/views/endpoints";
import * as visits from "@/lib/domain/visits/endpoints";

/** Every endpoint of our API but next-auth's own, by path and method. */
export const allEndpoints: readonly Endpoint[] = [
  accounts,
  agents,
  deliveries,
  exports,
  campaignAlerts,
  campaigns,
  imports,
  portfolios,
  promises,
  questions,
  receipts,
  reports,
  revisits,
  settings,
  truth,
  uploads,
  typifications,
  users,
  views,
  visits,
  wolkvoxConnections,
]
  .flatMap((noun) => Object.values(noun))
  .filter(
    (value): value is Endpoint => typeof value === "object" && "authorise" in value && "answer" in value,
  )
  .sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
