import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { recordAudit } from "../audit/commands";
import type { PortfolioInput } from "./schema";

/** @throws Problem `conflict` where another portfolio has this Kobra branch. */
export async function addPortfolio(actorUserId: string, input: PortfolioInput): Promise<{ id: string }> {
  const id = uuidv7();
  await refusingTakenBranch(() =>
    db().$transaction(async (tx) => {
      await tx.portfolio.create({ data: { id, ...input } });
      await recordAudit(tx, { actorUserId, action: "portfolio.added", subject: id });
    }),
  );
  return { id };
}

/** @throws Problem `not-found`, also for "sin cartera", which stays as it is; `conflict` as above. */
export async function changePortfolio(
  actorUserId: string,
  portfolioId: string,
  input: PortfolioInput,
): Promise<{ id: string }> {
  await refusingTakenBranch(() =>
    db().$transaction(async (tx) => {
      const { count } = await tx.portfolio.updateMany({
        where: { id: portfolioId, isUnassigned: false },
        data: input,
      });
      if (count === 0) throw new Problem("not-found", "No such portfolio");
      await recordAudit(tx, { actorUserId, action: "portfolio.changed", subject: portfolioId });
    }),
  );
  return { id: portfolioId };
}

async function refusingTakenBranch(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw isTaken ? new Problem("conflict", "Another portfolio has this Kobra branch") : error;
  }
}
