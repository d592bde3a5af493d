import { db } from "@/lib/platform/db";
import { openSecret } from "@/lib/platform/sealed-secrets";

/** Where the token is sealed for. */
export const CRM_SECRET_CONTEXT = "crm_connection/1";

/** How wolkvox CRM is reached, with the opened token: for the jobs that call it, and nobody else. Null before it is set up. */
export async function findCrmAccess() {
  const connection = await db().crmConnection.findFirst();
  if (!connection) return null;
  return {
    baseUrl: connection.baseUrl,
    insertPath: connection.insertPath,
    queryPath: connection.queryPath,
    operation: connection.operation,
    token: openSecret(connection.token, CRM_SECRET_CONTEXT),
    timeoutMs: connection.timeoutS * 1_000,
  };
}
