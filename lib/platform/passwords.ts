import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's argon2id setting for 19 MiB; the library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Compares in the time that a real comparison takes, also where there is no such user (`stored` null). */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  absentUserHash ??= hashPassword(randomBytes(16).toString("hex"));
  const isEqual = await verify(stored ?? (await absentUserHash), password);
  return stored !== null && isEqual;
}
let absentUserHash: Promise<string> | undefined;

/** A password that a person can read aloud: 20 letters and digits without look-alikes, about 100 bits. */
export function makePassword(): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  const bytes = randomBytes(20);
  return [...bytes]
    .map((byte) => alphabet[byte % alphabet.length])
    .join("")
    .replace(/(.{5})(?!$)/g, "$1-");
}
