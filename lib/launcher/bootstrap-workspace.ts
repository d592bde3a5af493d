import { addWebhookKey } from "@/lib/domain/receipts/commands/manage-webhook-keys";
import { addUser } from "@/lib/domain/users/commands/manage-users";
import { newUserSchema } from "@/lib/domain/users/endpoints";
import { db } from "@/lib/platform/db";
import { makePassword } from "@/lib/platform/passwords";

/** Secrets that exist in clear only now: the console shows them once. */
export interface FreshSecrets {
  readonly admin: { readonly email: string; readonly password: string } | null;
  readonly webhookKey: string | null;
}

const DEFAULT_EMAIL = "admin@atalaya.example";

/**
 * Makes the first administrator and the first webhook key where there is none, from
 * ATALAYA_ADMIN_EMAIL, ATALAYA_ADMIN_PASSWORD and ATALAYA_WEBHOOK_KEY where they are set.
 *
 * @returns what was made; nulls where the workspace has it already.
 */
export async function bootstrapWorkspace(environment: NodeJS.ProcessEnv): Promise<FreshSecrets> {
  const hasUser = (await db().user.count()) > 0;
  const hasKey = (await db().webhookKey.count({ where: { revokedAt: null } })) > 0;
  const admin = hasUser
    ? null
    : {
        email: environment.ATALAYA_ADMIN_EMAIL || DEFAULT_EMAIL,
        password: environment.ATALAYA_ADMIN_PASSWORD || makePassword(),
      };
  if (admin) {
    const user = newUserSchema.parse({
      ...admin,
      name: "Administración",
      role: "admin",
      seesAllPortfolios: true,
      portfolioIds: [],
    });
    await addUser(null, user);
  }
  const chosenKey = environment.ATALAYA_WEBHOOK_KEY || undefined;
  const webhookKey = hasKey ? null : (await addWebhookKey(null, "Kobra", chosenKey)).key;
  return { admin, webhookKey };
}
