"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { AccountRow } from "@/lib/domain/accounts/schema/list";
import { SendBadge } from "../send-badge";
import { useAccountWords } from "../use-account-words";

/** What a phone shows of an account under its client's name. */
export function AccountCard({ account }: { readonly account: AccountRow }) {
  const t = useTranslations("accountList");
  const words = useAccountWords();
  const { externalId, totalPending, currencyCode, isInactive, lastSendStatus, overdueDays } = account;
  return (
    <>
      <p className="tabular flex min-w-0 items-center gap-2 text-sm">
        <span className="truncate">
          {totalPending ? `${words.amount(totalPending)} ${currencyCode ?? ""}` : t("noPending")}
          {overdueDays === null ? "" : ` · ${t("overdueDays", { count: overdueDays })}`}
        </span>
        {isInactive ? <Badge tone="warn">{t("option.inactive")}</Badge> : null}
      </p>
      <p className="flex items-center gap-2 text-xs text-ink-faint">
        <span className="truncate font-mono">{externalId}</span>
        {lastSendStatus ? <SendBadge status={lastSendStatus} /> : null}
      </p>
    </>
  );
}
