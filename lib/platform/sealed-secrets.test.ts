import { randomBytes } from "node:crypto";
import { beforeEach, expect, it, vi } from "vitest";
import { canSeal, fingerprintSecret, openSecret, sealingKeyId, sealSecret } from "./sealed-secrets";

const settings = vi.hoisted(() => ({ ATALAYA_SEALING_KEY: [] as string[] }));
vi.mock("./env", () => ({ env: settings }));
const newKey = () => randomBytes(32).toString("base64url");
const TOKEN = "7b69645f6469737472697d2d3230";

beforeEach(() => {
  settings.ATALAYA_SEALING_KEY = [newKey()];
});

it("opens what it sealed, and shows nothing of it in between", () => {
  const sealed = sealSecret(TOKEN, "wolkvox_connections/1");
  expect(sealed.includes(TOKEN)).toBe(false);
  expect(sealed.equals(sealSecret(TOKEN, "wolkvox_connections/1"))).toBe(false);
  expect(openSecret(sealed, "wolkvox_connections/1")).toBe(TOKEN);
});

it("does not open another row's secret, or one that was altered", () => {
  const sealed = sealSecret(TOKEN, "wolkvox_connections/1");
  expect(() => openSecret(sealed, "wolkvox_connections/2")).toThrow("another place");
  for (const at of [0, 3, 10, 22, sealed.length - 1]) {
    const altered = Buffer.from(sealed);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(() => openSecret(altered, "wolkvox_connections/1")).toThrow();
  }
  expect(() => openSecret(Buffer.from([1, 2, 3]), "wolkvox_connections/1")).toThrow("No key");
});

it("names the key that is missing, and opens with an older key that is still given", () => {
  const sealed = sealSecret(TOKEN, "x");
  const [old = ""] = settings.ATALAYA_SEALING_KEY;
  const oldId = sealingKeyId();
  settings.ATALAYA_SEALING_KEY = [newKey()];
  expect(() => openSecret(sealed, "x")).toThrow(oldId);
  settings.ATALAYA_SEALING_KEY = [newKey(), old];
  expect(openSecret(sealed, "x")).toBe(TOKEN);
  expect(sealingKeyId()).not.toBe(oldId);
});

it("tells equal secrets without opening them, and keeps none without a key", () => {
  expect(fingerprintSecret(TOKEN)).toEqual(fingerprintSecret(TOKEN));
  expect(fingerprintSecret(TOKEN)).not.toEqual(fingerprintSecret(`${TOKEN}1`));
  settings.ATALAYA_SEALING_KEY = [];
  expect(canSeal()).toBe(false);
  expect(() => sealSecret(TOKEN, "x")).toThrow("ATALAYA_SEALING_KEY");
});
