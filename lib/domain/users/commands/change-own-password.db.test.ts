import { v7 as uuidv7 } from "uuid";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/platform/db";
import { hashPassword, verifyPassword } from "@/lib/platform/passwords";
import { findViewer } from "../queries";
import { changeOwnPassword } from "./change-own-password";
import { verifySignIn } from "./verify-sign-in";

const RIGHT = "la-de-antes-1234";
const NEXT = "la-nueva-567890";
let userId = "";
let email = "";

beforeEach(async () => {
  userId = uuidv7();
  email = `${userId}@atalaya.example`;
  await db().user.create({
    data: { id: userId, name: "Ana", email, role: "viewer", passwordHash: await hashPassword(RIGHT) },
  });
});

const readUser = () => db().user.findUniqueOrThrow({ where: { id: userId } });
const change = (currentPassword: string, newPassword = NEXT) =>
  changeOwnPassword(userId, { currentPassword, newPassword });

it("takes the new password, ends every session that is not told of it, and keeps who did it", async () => {
  const before = await readUser();
  const { sessionVersion } = await change(RIGHT);
  const after = await readUser();
  expect(await verifyPassword(after.passwordHash, NEXT)).toBe(true);
  expect(await findViewer({ userId, sessionVersion: before.sessionVersion })).toBeNull();
  expect(await findViewer({ userId, sessionVersion })).toMatchObject({ userId });
  const events = await db().auditEvent.findMany({ where: { subject: userId } });
  expect(events).toMatchObject([{ actorUserId: userId, action: "user.password-changed", details: {} }]);
});

it("changes nothing where the current password is wrong, or the new one is the same", async () => {
  const before = await readUser();
  await expect(change("otra-cosa-1234")).rejects.toMatchObject({ details: { reason: "wrong-password" } });
  await expect(change(RIGHT, RIGHT)).rejects.toMatchObject({ details: { reason: "same-password" } });
  expect(await readUser()).toEqual(before);
  expect(await db().auditEvent.count({ where: { subject: userId } })).toBe(0);
});

it("checks ten guesses in fifteen minutes, then not even the right one", async () => {
  for (let guess = 0; guess < 10; guess += 1) {
    await expect(change(`adivinanza-${guess}`)).rejects.toMatchObject({ code: "invalid-input" });
  }
  await expect(change(RIGHT)).rejects.toMatchObject({ code: "too-many-requests", status: 429 });
  expect((await verifySignIn(email, RIGHT, null)).kind).toBe("signed-in");
});

it("lets nobody keep a person from changing theirs by guessing at the sign-in", async () => {
  for (let guess = 0; guess < 11; guess += 1) await verifySignIn(email, `adivinanza-${guess}`, null);
  expect((await verifySignIn(email, RIGHT, null)).kind).toBe("too-many-attempts");
  await expect(change(RIGHT)).resolves.toMatchObject({ sessionVersion: expect.any(Number) });
});

it("lets one of two changes at the same moment through", async () => {
  const results = await Promise.allSettled([change(RIGHT, `${NEXT}-a`), change(RIGHT, `${NEXT}-b`)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});
