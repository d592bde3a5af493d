import type pg from "pg";
import { openSecret, SealingProblem, sealingKeyId, sealSecret } from "./sealed-secrets";

const KNOWN_TEXT = "opens";
const contextOf = (keyId: string) => `sealing_keys/${keyId}`;

type Queryable = Pick<pg.Pool, "query">;

/** Remembers that the key of now has sealed something here. Call where a secret is sealed, before it is stored. */
export async function rememberSealingKey(database: Queryable): Promise<void> {
  const keyId = sealingKeyId();
  await database.query("INSERT INTO sealing_keys (key_id, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING", [
    keyId,
    sealSecret(KNOWN_TEXT, contextOf(keyId)),
  ]);
}

/**
 * Refuses a process whose key does not open what is stored.
 * @throws SealingProblem in a sentence for the operator. A database that holds no secret accepts any key, or none.
 */
export async function requireSealingKey(database: Queryable): Promise<void> {
  const { rows } = await database.query<{ key_id: string; sealed: Buffer }>(
    "SELECT key_id, sealed FROM sealing_keys",
  );
  for (const { key_id: keyId, sealed } of rows) {
    try {
      openSecret(sealed, contextOf(keyId));
    } catch {
      throw new SealingProblem(
        `Tokens in this database were sealed with key ${keyId}, which ATALAYA_SEALING_KEY does not hold. ` +
          "Start with the key that sealed them (it is in the data folder's secrets.json).",
      );
    }
  }
}
