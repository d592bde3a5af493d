import { Problem } from "@/lib/core/errors";
import { db } from "@/lib/platform/db";
import { isInScope } from "../../users/rules";
import type { Scope } from "../../users/schema";
import { readFormTexts } from "../rules/account-form";
import { textsOfFields } from "../rules/account-texts";
import type { AccountReading, AccountTexts } from "../rules/read-account/read-account";
import type { AccountForm, AccountToEdit } from "../schema/form";
import { readFormRules } from "./form-rules";
import { getVisibleAccount } from "./get-visible-account";

interface FormToSend {
  readonly form: AccountForm;
  readonly accountId: string | null;
  readonly texts: AccountTexts;
}

/** An account as its form begins. @throws Problem `not-found`, also outside the viewer's scope. */
export async function getAccountToEdit(scope: Scope, accountId: string): Promise<AccountToEdit> {
  const { id, externalId, clientName, isInactive, fields } = await getVisibleAccount(scope, accountId);
  return {
    id,
    externalId,
    clientName,
    isInactive,
    texts: { ...textsOfFields(fields), externalID: externalId },
  };
}

/**
 * A form as the one row of an import. An account keeps its externalID, and nobody writes into a portfolio
 * that they do not see.
 *
 * @throws Problem `invalid-input` with the problems; `conflict` where the account or its branch is somebody
 * else's, or no Kobra is set up; `not-found` where the account to change is not visible.
 */
export async function readForm(
  scope: Scope,
  { form, accountId, texts }: FormToSend,
): Promise<{ texts: AccountTexts; reading: AccountReading }> {
  const rules = await readFormRules();
  if (!rules.isKobraSetUp) throw new Problem("conflict", "Kobra is not set up yet", { cause: "no-kobra" });
  const kept = accountId === null ? null : await getVisibleAccount(scope, accountId);
  const written = kept ? { ...texts, externalID: kept.externalId } : texts;
  const reading = readFormTexts(form, written, rules);
  if (!reading.isSendable) {
    throw new Problem("invalid-input", "Some fields cannot be sent", { problems: reading.problems });
  }
  await refuseForeign(scope, reading);
  return { texts: written, reading };
}

async function refuseForeign(scope: Scope, { values }: AccountReading): Promise<void> {
  const [known, branch] = await Promise.all([
    db().account.findUnique({ where: { externalId: String(values.externalID) } }),
    values.branchID === undefined
      ? null
      : db().portfolio.findUnique({ where: { kobraBranchId: String(values.branchID) } }),
  ]);
  const isForeign = [known?.portfolioId, branch?.id].some(
    (portfolioId) => portfolioId !== undefined && !isInScope(scope, portfolioId),
  );
  if (isForeign) throw new Problem("conflict", "It belongs to another portfolio", { cause: "foreign" });
}
