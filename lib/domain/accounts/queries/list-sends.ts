import { db } from "@/lib/platform/db";
import type { Scope } from "../../users/schema";
import { diffSends } from "../rules/diff-sends";
import type { AccountSend } from "../schema/sends";
import { accountSendSchema } from "../schema/sends";
import { getVisibleAccount } from "./get-visible-account";

/** Of an account that is sent daily, the last quarter of a year. */
const MOST_SENDS = 100;

interface SendRecord extends Omit<AccountSend, "at" | "problems" | "changes" | "fieldCount"> {
  readonly at: Date;
  readonly problems: unknown;
  readonly values: unknown;
}

/**
 * Every time that an account was sent, the latest first, with what it changed. Where there are more than can
 * be shown (`isCut`), the oldest that is shown seems to have said everything anew.
 *
 * @throws Problem `not-found`, also outside the viewer's scope.
 */
export async function listSends(
  scope: Scope,
  accountId: string,
): Promise<{ sends: AccountSend[]; isCut: boolean }> {
  const { externalId } = await getVisibleAccount(scope, accountId);
  const records = await db().$queryRaw<SendRecord[]>`
    SELECT r.import_id::text AS "importId", r.row_number AS "rowNumber", i.kind::text,
           i.import_type::int AS "importType", i.file_name AS "fileName",
           coalesce(r.settled_at, i.started_at, i.created_at) AS at, u.name AS "senderName",
           r.status::text, r.reason, r.problems, r."values"
    FROM import_rows r JOIN imports i ON i.id = r.import_id LEFT JOIN users u ON u.id = i.created_by_id::uuid
    WHERE r.external_id = ${externalId} AND i.status <> 'draft'
    ORDER BY r.import_id DESC, r.row_number DESC LIMIT ${MOST_SENDS + 1}`;
  const shown = records.slice(0, MOST_SENDS);
  const changes = diffSends(
    shown.toReversed().map(({ values, status }) => ({ values, isAccepted: status === "accepted" })),
  ).reverse();
  const sends = shown.map(({ values, ...record }, index) =>
    accountSendSchema.parse({
      ...record,
      at: record.at.toISOString(),
      fieldCount: Object.keys(values ?? {}).length,
      changes: changes[index] ?? [],
    }),
  );
  return { sends, isCut: records.length > shown.length };
}
