import { Problem } from "@/lib/core/errors";
import { db, pool } from "@/lib/platform/db";
import { sealSecret } from "@/lib/platform/sealed-secrets";
import { rememberSealingKey } from "@/lib/platform/sealing-check";
import { recordAudit } from "../../audit/commands";
import { KOBRA_SECRET_CONTEXT } from "../queries/find-kobra-access";
import type { KobraSetup } from "../schema/kobra";
import { announceImports } from "./announce-imports";

/** What a new address or header makes void. */
const NO_PROBE = {
  probeAskedAt: null,
  probeEndedAt: null,
  probeOutcome: null,
  probeHttpStatus: null,
  probeLatencyMs: null,
};

/**
 * Says how Kobra is reached. The header's value is sealed before it is stored, and null keeps the one that is.
 *
 * @param actorUserId null for the demo.
 * @throws Problem `invalid-input` for null where none is stored.
 */
export async function setUpKobra(
  actorUserId: string | null,
  { headerValue, ...setup }: KobraSetup,
): Promise<void> {
  await rememberSealingKey(pool());
  const row = { ...setup, ...NO_PROBE, updatedAt: new Date() };
  const secret = headerValue === null ? null : sealHeader(headerValue);
  await db().$transaction(async (tx) => {
    if (secret) {
      const whole = { ...row, ...secret };
      await tx.kobraConnection.upsert({ where: { id: 1 }, create: { id: 1, ...whole }, update: whole });
    } else {
      const { count } = await tx.kobraConnection.updateMany({ data: row });
      if (count === 0) throw new Problem("invalid-input", "The header's value is not known yet");
    }
    await recordAudit(tx, {
      actorUserId,
      action: "kobra.set-up",
      subject: "1",
      details: { ...setup, isValueNew: secret !== null },
    });
    await announceImports(tx);
  });
}

function sealHeader(value: string): { headerValue: Uint8Array<ArrayBuffer>; hint: string } {
  // Of a short value its end would be most of it.
  const hint = value.length >= 12 ? value.slice(-4) : "";
  return { headerValue: sealSecret(value, KOBRA_SECRET_CONTEXT), hint };
}
