import { randomBytes } from "node:crypto";
import { expect, it, vi } from "vitest";
import { pool } from "./db";
import { rememberSealingKey, requireSealingKey } from "./sealing-check";

const settings = vi.hoisted(() => ({ ATALAYA_SEALING_KEY: [] as string[] }));
vi.mock("./env", () => ({
  env: { ...settings, DATABASE_URL: process.env.DATABASE_URL, DATABASE_POOL_SIZE: 2 },
}));
const newKey = () => randomBytes(32).toString("base64url");
const use = (...keys: string[]) => settings.ATALAYA_SEALING_KEY.splice(0, Number.POSITIVE_INFINITY, ...keys);

it("refuses to start with a key that does not open what is stored, or with none", async () => {
  const [first, second] = [newKey(), newKey()];
  await requireSealingKey(pool());
  use(first);
  await rememberSealingKey(pool());
  await rememberSealingKey(pool());
  await requireSealingKey(pool());
  for (const keys of [[second], []]) {
    use(...keys);
    await expect(requireSealingKey(pool())).rejects.toThrow("ATALAYA_SEALING_KEY");
  }
  use(second, first);
  await requireSealingKey(pool());
  await rememberSealingKey(pool());
  use(second);
  await expect(requireSealingKey(pool())).rejects.toThrow("does not hold");
});
