import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Snapshot } from "@/lib/platform/snapshot";
import type { Scope } from "../../users/schema";
import type { AccountFilter } from "../rules/account-filter";
import type { AccountRow } from "../schema/list";
import { accountConditions } from "./account-conditions";
import { ACCOUNT_ROW_SOURCE, type AccountRecord, accountRowColumns, toAccountRow } from "./account-rows";

/** Accounts to export: what matches a filter, or of that only those picked by hand. */
export interface AccountChoice {
  readonly scope: Scope;
  readonly filter: AccountFilter;
  readonly accountIds: readonly string[] | null;
}

export interface ExportedAccount {
  readonly account: AccountRow;
  /** What Kobra accepted, under its own names. */
  readonly fields: unknown;
}

const BATCH = 500;

/** How many accounts the choice holds. */
export async function countChosenAccounts(snapshot: Snapshot, choice: AccountChoice): Promise<number> {
  const rows = await snapshot.rows<{ total: number }>(
    Prisma.sql`SELECT count(*)::int AS total FROM accounts a WHERE ${chosen(choice)}`,
  );
  return rows[0]?.total ?? 0;
}

/** The chosen accounts in the order of their numbers, in batches. */
export async function* readChosenAccounts(
  snapshot: Snapshot,
  choice: AccountChoice,
): AsyncGenerator<ExportedAccount[], void, void> {
  const batches = snapshot.batches<AccountRecord & { exported: unknown }>(
    Prisma.sql`SELECT ${accountRowColumns(choice.scope)}, a.fields AS exported
      FROM ${ACCOUNT_ROW_SOURCE} WHERE ${chosen(choice)} ORDER BY a.external_id`,
    BATCH,
  );
  for await (const records of batches) {
    yield records.map(({ exported, ...record }) => ({ account: toAccountRow(record), fields: exported }));
  }
}

function chosen({ scope, filter, accountIds }: AccountChoice): Prisma.Sql {
  const matching = accountConditions(scope, filter);
  return accountIds ? Prisma.sql`${matching} AND a.id = ANY(${accountIds}::uuid[])` : matching;
}
