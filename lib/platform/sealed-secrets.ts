import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "./env";

/*
 * Secrets of others (tokens) at rest: AES-256-GCM. A sealed secret is version (1 byte), key id (8), IV (12),
 * tag (16), ciphertext. Its context (table and row) is authenticated with it, so that one row's secret does
 * not open in another.
 */
const VERSION = 1;
const KEY_ID_BYTES = 8;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + KEY_ID_BYTES + IV_BYTES + TAG_BYTES;

/** A sealed secret that the keys at hand do not open. Its message holds nothing secret. */
export class SealingProblem extends Error {
  override name = "SealingProblem";
}

interface SealingKey {
  readonly id: Buffer;
  readonly bytes: Buffer;
}

function keys(): readonly SealingKey[] {
  return env.ATALAYA_SEALING_KEY.map((text) => {
    const bytes = Buffer.from(text, "base64url");
    return {
      bytes,
      id: createHash("sha256").update("key id").update(bytes).digest().subarray(0, KEY_ID_BYTES),
    };
  });
}

function firstKey(): SealingKey {
  const [key] = keys();
  if (!key) throw new SealingProblem("ATALAYA_SEALING_KEY is not set: tokens cannot be kept");
  return key;
}

/** Whether tokens can be kept at all: a key is set. */
export function canSeal(): boolean {
  return keys().length > 0;
}

/** The name of the key that seals now, in hexadecimal; says nothing of the key. @throws SealingProblem */
export function sealingKeyId(): string {
  return firstKey().id.toString("hex");
}

/** @param context names the place of the secret, such as `wolkvox_connections/ID`. @throws SealingProblem */
export function sealSecret(secret: string, context: string): Buffer<ArrayBuffer> {
  const { id, bytes } = firstKey();
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", bytes, iv);
  cipher.setAAD(Buffer.from(context));
  const ciphertext = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), id, iv, cipher.getAuthTag(), ciphertext]);
}

/** The inverse of `sealSecret`. @throws SealingProblem for another key, another context or altered bytes. */
export function openSecret(sealed: Uint8Array, context: string): string {
  const bytes = Buffer.from(sealed);
  const keyId = bytes.subarray(1, 1 + KEY_ID_BYTES);
  const key = keys().find(({ id }) => id.equals(keyId));
  if (bytes.length < HEAD_BYTES || bytes[0] !== VERSION || !key) {
    throw new SealingProblem(`No key for a secret that was sealed with key ${keyId.toString("hex")}`);
  }
  const iv = bytes.subarray(1 + KEY_ID_BYTES, 1 + KEY_ID_BYTES + IV_BYTES);
  const decipher = createDecipheriv("aes-256-gcm", key.bytes, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(HEAD_BYTES - TAG_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES)), decipher.final()]).toString("utf8");
  } catch {
    throw new SealingProblem("A sealed secret was altered or belongs to another place");
  }
}

/** Tells equal secrets apart from others without opening them: a keyed hash, useless without the key. */
export function fingerprintSecret(secret: string): Buffer<ArrayBuffer> {
  return createHmac("sha256", firstKey().bytes).update("fingerprint\0").update(secret).digest();
}
