import type { z } from "zod";
import { type Db, db } from "@/lib/platform/db";
import { type TypificationRule, typificationRulesSchema, type typificationStateSchema } from "../schema";

const MOST_VERSIONS = 50;

/** The rules in force and the versions before them. A workspace without any has version 0. */
export async function readTypifications(): Promise<z.infer<typeof typificationStateSchema>> {
  const sets = await db().typificationSet.findMany({ orderBy: { version: "desc" }, take: MOST_VERSIONS });
  const ids = sets.map(({ savedById }) => savedById).filter((id) => id !== null);
  const users = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const history = sets.map(({ version, savedAt, savedById, note, rules }) => ({
    version,
    savedAt: savedAt.toISOString(),
    savedBy: names.get(savedById ?? "") ?? null,
    note,
    ruleCount: readRules(rules).length,
  }));
  const [latest] = history;
  return {
    version: latest?.version ?? 0,
    savedAt: latest?.savedAt ?? null,
    savedBy: latest?.savedBy ?? null,
    note: latest?.note ?? null,
    rules: readRules(sets[0]?.rules),
    history,
  };
}

/** The rules in force alone, for whoever typifies. */
export async function readRulesInForce(
  tx: Pick<Db, "typificationSet"> = db(),
): Promise<{ version: number; rules: TypificationRule[] }> {
  const latest = await tx.typificationSet.findFirst({ orderBy: { version: "desc" } });
  return { version: latest?.version ?? 0, rules: readRules(latest?.rules) };
}

/** What is stored was checked when it was saved; a set of a later Atalaya that this one cannot read is none. */
export function readRules(stored: unknown): TypificationRule[] {
  const read = typificationRulesSchema.safeParse(stored);
  return read.success ? read.data : [];
}

/** The rules of one version, to look at or to go back to; null where there is none. */
export async function findTypificationSet(version: number): Promise<TypificationRule[] | null> {
  const set = await db().typificationSet.findUnique({ where: { version } });
  return set ? readRules(set.rules) : null;
}
