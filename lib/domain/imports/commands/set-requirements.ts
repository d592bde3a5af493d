import { db } from "@/lib/platform/db";
import type { ImportType } from "../../accounts/rules/account-fields/account-fields";
import { recordAudit } from "../../audit/commands";
import type { Requirements } from "../schema/kobra";

const TYPES: readonly ImportType[] = [1, 2, 3];

/** Says which fields each type of import must bring. It holds for what is checked from now on. */
export async function setRequirements(actorUserId: string, requirements: Requirements): Promise<void> {
  const updatedAt = new Date();
  await db().$transaction(async (tx) => {
    for (const importType of TYPES) {
      const { all, anyOf } = requirements[importType];
      const row = { all: [...new Set(["externalID" as const, ...all])], anyOf, updatedAt };
      await tx.importRequirement.upsert({
        where: { importType },
        create: { importType, ...row },
        update: row,
      });
    }
    await recordAudit(tx, {
      actorUserId,
      action: "imports.requirements-set",
      subject: "kobra",
      details: Object.fromEntries(TYPES.map((type) => [`all${type}`, requirements[type].all])),
    });
  });
}
