import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { hashPassword } from "@/lib/platform/passwords";
import { recordAudit } from "../../audit/commands";
import type { NewUser, UserChange } from "../endpoints";

/** @throws Problem `conflict` where the e-mail is taken. */
export async function addUser(actorUserId: string | null, user: NewUser): Promise<{ id: string }> {
  const id = uuidv7();
  const { password, portfolioIds, ...fields } = user;
  const passwordHash = await hashPassword(password);
  try {
    await db().$transaction(async (tx) => {
      await tx.user.create({
        data: {
          id,
          ...fields,
          passwordHash,
          portfolios: { create: portfolioIds.map((portfolioId) => ({ portfolioId })) },
        },
      });
      await recordAudit(tx, { actorUserId, action: "user.added", subject: id, details: { role: user.role } });
    });
  } catch (error) {
    if (isTaken(error)) throw new Problem("conflict", "A user with this e-mail exists already");
    throw error;
  }
  return { id };
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/**
 * Changes a user. A new role, password or portfolio, or disabling them, ends every open session at once.
 * @throws Problem `not-found`; `conflict` where it would leave no enabled administrator.
 */
export async function changeUser(
  actorUserId: string,
  userId: string,
  change: UserChange,
): Promise<{ id: string }> {
  const { password, portfolioIds, ...fields } = change;
  const passwordHash = password === undefined ? undefined : await hashPassword(password);
  await db().$transaction(async (tx) => {
    // One change to the set of administrators at a time, or two of them could disable each other.
    await tx.$queryRaw`SELECT id FROM users WHERE role = 'admin' FOR UPDATE`;
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user) throw new Problem("not-found", "No such user");
    const isEndingSessions = Object.keys(change).some((key) => key !== "name");
    await tx.user.update({
      where: { id: userId },
      data: {
        ...fields,
        ...(passwordHash && { passwordHash }),
        ...(isEndingSessions && { sessionVersion: { increment: 1 } }),
        ...(portfolioIds && {
          portfolios: { deleteMany: {}, create: portfolioIds.map((portfolioId) => ({ portfolioId })) },
        }),
      },
    });
    if ((await tx.user.count({ where: { role: "admin", isDisabled: false } })) === 0) {
      throw new Problem("conflict", "At least one administrator must stay enabled");
    }
    await recordAudit(tx, {
      actorUserId,
      action: "user.changed",
      subject: userId,
      details: { fields: Object.keys(change) },
    });
  });
  return { id: userId };
}
