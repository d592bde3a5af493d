"use client";

import { useFormatter, useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { Freshness } from "@/components/ui/freshness";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { useLive } from "@/components/visits/live-provider";
import { useErrorText } from "@/lib/client/use-error-text";
import type { useAccount } from "@/lib/domain/accounts/hooks";
import type { AccountDetail } from "@/lib/domain/accounts/schema/account";
import { AccountActions } from "./account-actions";
import { useAccountWords } from "./use-account-words";

interface AccountHeaderProps {
  readonly account: AccountDetail;
  readonly query: ReturnType<typeof useAccount>;
}

/** Whose account it is, under which number, and how old what is shown is. */
export function AccountHeader({ account, query }: AccountHeaderProps) {
  const t = useTranslations("accounts");
  const format = useFormatter();
  const errorText = useErrorText();
  const live = useLive();
  const { id, externalId, clientName, visitCount, firstVisitAt, lastVisitAt } = account;
  const day = (at: string) => format.dateTime(new Date(at), "day");
  return (
    <div className="-mb-4">
      <PageHeader
        title={clientName ?? t("unknownClient")}
        description={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="inline-flex items-center gap-1">
              {t("externalId")} <span className="font-mono text-xs">{externalId}</span>
              <CopyButton text={externalId} label={t("copyExternalId")} />
            </span>
            <Owed account={account} />
            <span>{account.isUnassignedPortfolio ? t("unassigned") : account.portfolioName}</span>
            <span className="tabular">
              {t("visits", { count: visitCount })}
              {firstVisitAt && lastVisitAt
                ? ` · ${t("between", { first: day(firstVisitAt), last: day(lastVisitAt) })}`
                : ""}
            </span>
          </span>
        }
        actions={
          <>
            <Freshness
              at={query.dataUpdatedAt > 0 ? new Date(query.dataUpdatedAt) : null}
              staleAfterS={live.state === "live" ? Number.POSITIVE_INFINITY : 60}
              failure={query.isError ? errorText(query.error).title : null}
            />
            {visitCount > 0 ? (
              <ButtonLink href={`/visits?range=all&account=${id}`}>{t("seeVisits")}</ButtonLink>
            ) : null}
            <ButtonLink href={`/deliveries?q=${encodeURIComponent(externalId)}`}>
              {t("seeDeliveries")}
            </ButtonLink>
            <AccountActions account={account} />
          </>
        }
      />
    </div>
  );
}

/** What is owed, as Kobra accepted it last; nothing where that was never sent. */
function Owed({ account: { fields } }: { readonly account: AccountDetail }) {
  const t = useTranslations("accounts");
  const list = useTranslations("accountList");
  const words = useAccountWords();
  const fieldValue = (wanted: string) => fields.find(({ name }) => name === wanted)?.value;
  const amount = fieldValue("totalPending");
  const overdueDays = Number(fieldValue("overdueDays") ?? Number.NaN);
  if (amount === undefined) return null;
  return (
    <span className="tabular font-medium text-ink">
      {t("owes", { amount: `${words.amount(amount)} ${fieldValue("currencyCode") ?? ""}`.trim() })}
      {Number.isInteger(overdueDays) ? ` · ${list("overdueDays", { count: overdueDays })}` : ""}
    </span>
  );
}
