"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import type { AccountDetail } from "@/lib/domain/accounts/schema/account";

/** Who went, and how often. */
export function AccountAgents({ account }: { readonly account: AccountDetail }) {
  const t = useTranslations("accounts.agents");
  return (
    <Card isFlush title={t("title")}>
      {account.agents.length === 0 ? <p className="p-4 text-sm text-ink-soft">{t("none")}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {account.agents.map(({ agentId, agentName, kobraAgentId, visitCount, lastVisitAt }) => (
          <li
            key={agentId}
            className="flex flex-wrap items-center justify-between gap-x-3 px-4 py-2.5 text-sm"
          >
            <Link
              href={`/visits?range=all&account=${account.id}&agent=${agentId}`}
              className="inline-flex min-h-6 items-center text-base font-medium"
            >
              {agentName || kobraAgentId || t("nameless")}
            </Link>
            <span className="tabular text-ink-soft">
              {t("visits", { count: visitCount })} · <RelativeTime at={lastVisitAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
