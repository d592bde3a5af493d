import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const newSecret = () => randomBytes(32).toString("base64url");

const secretsSchema = z.object({
  superuserPassword: z.string().min(16).default(newSecret),
  databasePassword: z.string().min(16).default(newSecret),
  nextAuthSecret: z.string().min(32).default(newSecret),
  /** Seals the tokens of others in the database: without it they are lost. */
  sealingKey: z.string().min(43).default(newSecret),
  /** Used by the demo alone, which signs in and sends by itself at every start. */
  demoAdminPassword: z
    .string()
    .min(12)
    .default(() => randomBytes(9).toString("base64url")),
  demoWebhookKey: z.string().min(16).default(newSecret),
});
export type Secrets = z.infer<typeof secretsSchema>;

/** The data folder's own secrets, made at first use and kept in `secrets.json`, readable by its owner only. */
export function readSecrets(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  let stored: unknown = {};
  try {
    stored = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (!isMissing) throw error;
  }
  const secrets = secretsSchema.parse(stored);
  writeFileSync(path, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}
