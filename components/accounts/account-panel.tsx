"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { QueryError } from "@/components/ui/query-error";
import { Skeleton, SkeletonText } from "@/components/ui/skeleton";
import { useAccount } from "@/lib/domain/accounts/hooks";
import { AccountAgents } from "./account-agents";
import { AccountContacts } from "./account-contacts";
import { AccountFields } from "./account-fields";
import { AccountHeader } from "./account-header";
import { AccountMap } from "./account-map";
import { AccountPromises } from "./account-promises";
import { AccountSends } from "./account-sends";
import { AccountTimeline } from "./account-timeline";
import { AccountWishes } from "./account-wishes";
import { OwnFieldsCard } from "./own-fields-card";

/** One account: what happened to it, where, and what was learned. */
export function AccountPanel({ accountId }: { readonly accountId: string }) {
  const t = useTranslations("accounts");
  const query = useAccount(accountId);
  const account = query.data;
  if (!account && query.isError) {
    return (
      <Card>
        <QueryError query={query} />
      </Card>
    );
  }
  if (!account) return <AccountSkeleton />;
  const isVisited = account.visitCount > 0;
  return (
    <div className="flex flex-col gap-4">
      <AccountHeader account={account} query={query} />
      {account.isInactive ? <Banner tone="warn" title={t("inactive")} /> : null}
      {isVisited ? null : <NeverVisited />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]">
        <div className="flex min-w-0 flex-col gap-4">
          {isVisited ? <AccountMap accountId={accountId} /> : null}
          <AccountTimeline accountId={accountId} />
          <AccountSends accountId={accountId} />
        </div>
        <div className={`flex min-w-0 flex-col gap-4 ${isVisited ? "" : "max-lg:order-first"}`}>
          {isVisited ? (
            <>
              <AccountWishes wishes={account.wishes} />
              <AccountPromises promises={account.promises} />
              <AccountContacts account={account} />
              <AccountAgents account={account} />
              <OwnFieldsCard account={account} />
              <AccountFields account={account} />
            </>
          ) : (
            <>
              <AccountFields account={account} />
              <OwnFieldsCard account={account} />
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** In place of the map and of all that visits bring: of such an account what was sent is all there is. */
function NeverVisited() {
  const t = useTranslations("accounts");
  return (
    <Banner title={t("neverVisited")}>
      <p className="text-pretty">{t("neverVisitedText")}</p>
    </Banner>
  );
}

function AccountSkeleton() {
  const t = useTranslations("common");
  return (
    <div role="status" aria-label={t("loading")} className="flex flex-col gap-4">
      <Skeleton className="h-6 w-64" />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(22rem,28rem)]">
        <Skeleton className="h-72" />
        <SkeletonText lines={8} />
      </div>
    </div>
  );
}
