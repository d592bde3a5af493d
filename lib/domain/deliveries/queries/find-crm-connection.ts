import { db } from "@/lib/platform/db";
import { DEFAULT_MAPPING } from "../rules/gestion-body";
import type { CrmConnection } from "../schema/crm";
import { gestionMappingSchema } from "../schema/gestion";

/** How wolkvox CRM is reached, without its token; null before it is set up. */
export async function findCrmConnection(): Promise<CrmConnection | null> {
  const connection = await db().crmConnection.findFirst({ omit: { token: true, id: true } });
  if (!connection) return null;
  const mapping = gestionMappingSchema.safeParse(connection.mapping);
  return {
    ...connection,
    mapping: { ...DEFAULT_MAPPING, ...(mapping.success ? mapping.data : {}) },
    updatedAt: connection.updatedAt.toISOString(),
  };
}
