import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/generated/prisma/client";
import type { Scope } from "../../users/schema";
import { type AccountFilter, accountFilterSchema } from "../rules/account-filter";
import { textsOfFields } from "../rules/account-texts";
import { DEFAULT_FORMATS } from "../rules/read-account/cell-reading";
import { type AccountReading, type AccountTexts, readAccount } from "../rules/read-account/read-account";
import type { InactivationPreview } from "../schema/sends";
import { accountConditions } from "./account-conditions";
import { readFormRules } from "./form-rules";

/** Of one inactivation: its rows are made in one process's memory. */
const MOST_AT_ONCE = 50_000;

interface Choice {
  readonly filter: Parameters<typeof accountFilterSchema.parse>[0];
  readonly accountIds: readonly string[] | null;
  readonly isInactive: boolean;
}

/** How many of the chosen accounts would be sent, and why the others would not. */
export async function previewInactivation(scope: Scope, choice: Choice): Promise<InactivationPreview> {
  const { required } = await readFormRules();
  const rows = await db().$queryRaw<Omit<InactivationPreview, "sendable">[]>`
    SELECT count(*)::int AS matching,
           count(*) FILTER (WHERE a.is_inactive = ${choice.isInactive})::int AS already,
           count(*) FILTER (WHERE a.is_inactive <> ${choice.isInactive}
             AND NOT ${hasRequired(required[1].all)})::int AS incomplete
    FROM accounts a WHERE ${chosen(scope, choice)}`;
  const { matching = 0, already = 0, incomplete = 0 } = rows[0] ?? {};
  return { matching, already, incomplete, sendable: matching - already - incomplete };
}

/** A row of the import that inactivates, or wakes up again. */
interface InactivationRow {
  readonly rowNumber: number;
  readonly texts: AccountTexts;
  readonly reading: AccountReading;
  readonly extras: Readonly<Record<string, string>>;
}

/**
 * The rows to send. Kobra knows `inactive` as a field of an account and no call of its own, so each row is
 * an account of type 1: its required fields as Kobra accepted them last, and `inactive`.
 *
 * @throws Problem `conflict` where not exactly `count` accounts would be sent, or no Kobra is set up;
 * `too-large` beyond 50,000.
 */
export async function chooseInactivation(
  scope: Scope,
  { count, ...choice }: Choice & { readonly count: number },
): Promise<InactivationRow[]> {
  const rules = await readFormRules();
  if (!rules.isKobraSetUp) throw new Problem("conflict", "Kobra is not set up yet", { cause: "no-kobra" });
  const { all: required } = rules.required[1];
  if (count > MOST_AT_ONCE)
    throw new Problem("too-large", "Too many accounts at once", { most: MOST_AT_ONCE });
  const found = await db().$queryRaw<{ fields: unknown; externalId: string }[]>`
    SELECT a.fields, a.external_id AS "externalId" FROM accounts a
    WHERE ${chosen(scope, choice)} AND a.is_inactive <> ${choice.isInactive} AND ${hasRequired(required)}
    ORDER BY a.id LIMIT ${count + 1}`;
  if (found.length !== count) {
    throw new Problem("conflict", "Other accounts match by now", { cause: "count" });
  }
  return found.map(({ fields, externalId }, index) => {
    const known: AccountTexts = { ...textsOfFields(fields), externalID: externalId };
    const texts: AccountTexts = {
      ...Object.fromEntries(required.map((name) => [name, known[name] ?? ""])),
      inactive: String(choice.isInactive),
    };
    const reading = readAccount(texts, {
      importType: 1,
      required: rules.required[1],
      formats: { fallback: DEFAULT_FORMATS },
      today: rules.today,
    });
    return { rowNumber: index + 1, texts, reading, extras: {} };
  });
}

function chosen(scope: Scope, { filter, accountIds }: Choice): Prisma.Sql {
  const readable: AccountFilter = accountFilterSchema.parse(filter);
  const matching = accountConditions(scope, readable);
  return accountIds ? Prisma.sql`${matching} AND a.id = ANY(${accountIds}::uuid[])` : matching;
}

/** The account's number is its own, whatever Kobra was told. */
function hasRequired(required: readonly string[]): Prisma.Sql {
  return Prisma.sql`a.fields ?& ${required.filter((name) => name !== "externalID")}::text[]`;
}
