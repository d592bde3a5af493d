import { db, pool } from "@/lib/platform/db";
import { sealSecret } from "@/lib/platform/sealed-secrets";
import { rememberSealingKey } from "@/lib/platform/sealing-check";
import { recordAudit } from "../../audit/commands";
import { KOBRA_SECRET_CONTEXT } from "../queries/find-kobra-access";

export interface KobraSetup {
  readonly baseUrl: string;
  readonly headerName: string;
  readonly headerValue: string;
  readonly chunkSize: number;
  readonly requestsPerMinute: number;
  readonly timeoutS: number;
}

/** Says how Kobra is reached. The header's value is sealed before it is stored. */
export async function setUpKobra(actorUserId: string, { headerValue, ...setup }: KobraSetup): Promise<void> {
  await rememberSealingKey(pool());
  const row = {
    ...setup,
    headerValue: sealSecret(headerValue, KOBRA_SECRET_CONTEXT),
    hint: headerValue.slice(-4),
    updatedAt: new Date(),
  };
  await db().$transaction(async (tx) => {
    await tx.kobraConnection.upsert({ where: { id: 1 }, create: row, update: row });
    await recordAudit(tx, {
      actorUserId,
      action: "kobra.set-up",
      subject: "1",
      details: { baseUrl: setup.baseUrl },
    });
  });
}
