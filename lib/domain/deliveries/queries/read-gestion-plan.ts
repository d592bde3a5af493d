import { queryIn } from "@/lib/platform/query-in";
import type { Transaction } from "@/lib/platform/queue";
import { readRules } from "../../typifications/queries/read-typifications";
import type { TypificationRule } from "../../typifications/schema";
import { type GestionMapping, gestionMappingSchema } from "../schema/gestion";

/** By what gestiones are made now. */
export interface GestionPlan {
  /** What happened before is not told. */
  readonly since: Date;
  readonly version: number;
  readonly rules: readonly TypificationRule[];
  readonly operation: string;
  readonly mapping: GestionMapping;
}

interface PlanRow {
  readonly since: Date | null;
  readonly operation: string;
  readonly mapping: unknown;
  readonly version: number | null;
  readonly rules: unknown;
}

/** Null while the target is off, no CRM is set up or no rules are saved: then nothing is owed. */
export async function readGestionPlan(tx: Transaction): Promise<GestionPlan | null> {
  const [row] = await queryIn<PlanRow>(
    tx,
    `SELECT t.since, c.operation, c.mapping, s.version, s.rules
     FROM delivery_targets t CROSS JOIN crm_connection c
     LEFT JOIN LATERAL (SELECT * FROM typification_sets ORDER BY version DESC LIMIT 1) s ON true
     WHERE t.target = 'wolkvox-gestiones' AND t.is_enabled`,
    [],
  );
  if (!row || row.version === null || row.since === null) return null;
  const mapping = gestionMappingSchema.safeParse(row.mapping);
  return {
    since: row.since,
    version: row.version,
    rules: readRules(row.rules),
    operation: row.operation,
    mapping: mapping.success ? mapping.data : {},
  };
}
