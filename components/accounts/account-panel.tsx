"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { QueryError } from "@/components/ui/query-error";
import { Skeleton, SkeletonText } from "@/components/ui/skeleton";
import { useAccount } from "@/lib/domain/accounts/hooks";
import type { AccountDetail } from "@/lib/domain/accounts/schema/account";
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

const COLUMN = "flex min-w-0 flex-col gap-4";

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
        {isVisited ? <VisitedAccount account={account} /> : <SentAccount account={account} />}
      </div>
    </div>
  );
}

function VisitedAccount({ account }: { readonly account: AccountDetail }) {
  return (
    <>
      <div className={COLUMN}>
        <AccountMap accountId={account.id} />
        <AccountTimeline accountId={account.id} />
        <AccountSends accountId={account.id} />
      </div>
      <div className={COLUMN}>
        <AccountWishes wishes={account.wishes} />
        <AccountPromises promises={account.promises} />
        <AccountContacts account={account} />
        <AccountAgents account={account} />
        <OwnFieldsCard account={account} />
        <AccountFields account={account} />
      </div>
    </>
  );
}

/** Of an account that nobody visited, what was sent is all there is: it comes first. */
function SentAccount({ account }: { readonly account: AccountDetail }) {
  return (
    <>
      <div className={COLUMN}>
        <AccountFields account={account} />
        <OwnFieldsCard account={account} />
      </div>
      <div className={COLUMN}>
        <AccountTimeline accountId={account.id} />
        <AccountSends accountId={account.id} />
      </div>
    </>
  );
}

/** Why there is no map, nor any of what visits bring. */
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
