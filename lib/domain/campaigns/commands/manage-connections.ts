import { v7 as uuidv7 } from "uuid";
import { Problem } from "@/lib/core/errors";
import { POLLS_CHANNEL } from "@/lib/platform/channels";
import { db, pool } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import { canSeal, fingerprintSecret, sealSecret } from "@/lib/platform/sealed-secrets";
import { rememberSealingKey } from "@/lib/platform/sealing-check";
import { recordAudit } from "../../audit/commands";
import { tokenContext } from "../rules/token-context";
import type { ConnectionChange, NewConnection } from "../schema/connection";

/**
 * Connects to a wolkvox server. The first poll follows at once, where a worker runs.
 * @throws Problem `unavailable` without a sealing key; `conflict` where another connection has this token.
 */
export async function addConnection(
  actorUserId: string | null,
  { token, ...fields }: NewConnection,
): Promise<{ id: string }> {
  const id = uuidv7();
  const sealed = await sealToken(id, token);
  await refusingKnownToken(() =>
    db().$transaction(async (tx) => {
      await tx.wolkvoxConnection.create({ data: { id, ...fields, ...sealed, pollState: { create: {} } } });
      await recordAudit(tx, {
        actorUserId,
        action: "wolkvox-connection.added",
        subject: id,
        details: { server: fields.server, licences: fields.licences },
      });
      await tx.$executeRaw`SELECT pg_notify(${POLLS_CHANNEL}, '')`;
    }),
  );
  return { id };
}

/**
 * Changes a connection and lets it try again, whatever held it up. A call charged stays charged.
 * @throws Problem `not-found`; `unavailable` and `conflict` as above.
 */
export async function changeConnection(
  actorUserId: string,
  connectionId: string,
  { token, ...fields }: ConnectionChange,
): Promise<{ id: string }> {
  const sealed = token === undefined ? {} : await sealToken(connectionId, token);
  await refusingKnownToken(() =>
    db().$transaction(async (tx) => {
      const { count } = await tx.wolkvoxConnection.updateMany({
        where: { id: connectionId },
        data: { ...fields, ...sealed },
      });
      if (count === 0) throw new Problem("not-found", "No such connection");
      await tx.wolkvoxPollState.update({
        where: { connectionId },
        data: { hold: null, heldUntil: null, failures: 0 },
      });
      await recordAudit(tx, {
        actorUserId,
        action: "wolkvox-connection.changed",
        subject: connectionId,
        details: { isTokenNew: token !== undefined, isEnabled: fields.isEnabled, licences: fields.licences },
      });
      await tx.$executeRaw`SELECT pg_notify(${POLLS_CHANNEL}, '')`;
    }),
  );
  return { id: connectionId };
}

async function sealToken(connectionId: string, token: string) {
  if (!canSeal()) throw new Problem("unavailable", "ATALAYA_SEALING_KEY is not set: tokens cannot be kept");
  await rememberSealingKey(pool());
  return {
    tokenSealed: sealSecret(token, tokenContext(connectionId)),
    tokenFingerprint: fingerprintSecret(token),
    tokenLastFour: token.slice(-4),
  };
}

async function refusingKnownToken(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const isKnown = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw isKnown ? new Problem("conflict", "Another connection has this token") : error;
  }
}
