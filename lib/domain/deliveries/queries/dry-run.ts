import type { z } from "zod";
import { db } from "@/lib/platform/db";
import { COVERAGE_DAYS, findTypification } from "../../typifications/rules";
import type { TypificationRule } from "../../typifications/schema";
import { scopedPortfolioIds } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { makeGestion } from "../rules/gestion-body";
import type { crmPreviewSchema, DryRunEntry, dryRunSchema } from "../schema/crm";
import { GESTION_FIELDS, type GestionMapping, gestionMappingSchema } from "../schema/gestion";
import { describeTaken } from "./describe-taken";
import { dryRunPromises } from "./dry-run-promises";
import { readGestionVisits } from "./read-gestion-visits";

const MOST_EXAMINED = 2_000;
const MOST_SHOWN = 50;

/**
 * What `rules` would make of the newest finished visits of the last 30 days that the viewer may see, with the
 * very bodies. Sends and stores nothing.
 */
export async function dryRun(
  scope: Scope,
  rules: readonly TypificationRule[],
  now: Date,
): Promise<z.infer<typeof dryRunSchema>> {
  const form = await readForm();
  const { ids, visits } = await findFinished(scope, now);
  const entries: DryRunEntry[] = [];
  for (const visit of (await readGestionVisits(db(), ids)).reverse()) {
    const rule = findTypification(rules, visit);
    if (!rule?.isSent || entries.length >= MOST_SHOWN) continue;
    entries.push({ ...describeTaken(visit, rule), body: makeGestion(visit, rule, form) });
  }
  const promiseExamples = await dryRunPromises(scope, rules, form, now);
  return { entries, promiseExamples, examined: ids.length, visits };
}

/** The body that `mapping` makes of the newest finished visit that the viewer may see; null where there is none. */
export async function previewGestion(
  scope: Scope,
  { operation, mapping }: { operation: string; mapping: GestionMapping },
  now: Date,
): Promise<z.infer<typeof crmPreviewSchema> | null> {
  const { ids } = await findFinished(scope, now, 1);
  const [visit] = await readGestionVisits(db(), ids);
  if (!visit) return null;
  const body = makeGestion(visit, { code: "COD", description: visit.tag ?? "" }, { operation, mapping });
  const empty = [...GESTION_FIELDS, "wolkvox_idRecord" as const].filter((field) => body.fields[field] === "");
  return { kobraVisitId: visit.kobraVisitId, body, empty };
}

async function readForm(): Promise<{ operation: string; mapping: GestionMapping }> {
  const connection = await db().crmConnection.findFirst({ select: { operation: true, mapping: true } });
  const mapping = gestionMappingSchema.safeParse(connection?.mapping);
  return { operation: connection?.operation ?? "", mapping: mapping.success ? mapping.data : {} };
}

async function findFinished(
  scope: Scope,
  now: Date,
  most = MOST_EXAMINED,
): Promise<{ ids: string[]; visits: number }> {
  const portfolioIds = scopedPortfolioIds(scope);
  const since = new Date(now.getTime() - COVERAGE_DAYS * 86_400_000);
  const rows = await db().$queryRaw<{ id: string; visits: number }[]>`
    SELECT id::text, (count(*) OVER ())::int AS visits FROM visits
    WHERE occurred_at >= ${since} AND is_finished AND NOT is_cancelled
      AND (${portfolioIds}::uuid[] IS NULL OR portfolio_id = ANY(${portfolioIds}::uuid[]))
    ORDER BY occurred_at DESC, id DESC LIMIT ${most}`;
  return { ids: rows.map(({ id }) => id), visits: rows[0]?.visits ?? 0 };
}
