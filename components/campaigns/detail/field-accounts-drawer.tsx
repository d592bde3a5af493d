"use client";

import { Download, UserRoundCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-classes";
import { CopyButton } from "@/components/ui/copy-button";
import { Drawer } from "@/components/ui/drawer";
import { EmptyState } from "@/components/ui/empty-state";
import { QueryError } from "@/components/ui/query-error";
import { SelectField } from "@/components/ui/select-field";
import { SkeletonRows } from "@/components/ui/skeleton";
import { fieldAccountsCsvHref, useFieldAccounts } from "@/lib/domain/campaigns/field-hooks";
import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";
import type { FieldAccount } from "@/lib/domain/campaigns/schema/field-account";
import { usePortfolioLabel } from "../portfolio-label";

interface FieldAccountsDrawerProps {
  readonly campaign: CampaignDetail;
  readonly onClose: () => void;
}

const DAY_CHOICES = [7, 15, 30, 60, 90];

/** Accounts of the campaign's portfolio that nobody has visited lately, and the same as a file. */
export function FieldAccountsDrawer({ campaign, onClose }: FieldAccountsDrawerProps) {
  const t = useTranslations("campaigns.field");
  const portfolioLabel = usePortfolioLabel();
  const [days, setDays] = useState(campaign.fieldOffer.withoutVisitDays);
  const query = useFieldAccounts(campaign.id, days);
  const [first] = query.data?.pages ?? [];
  const portfolio = portfolioLabel(campaign);
  const choices = [...new Set([...DAY_CHOICES, campaign.fieldOffer.withoutVisitDays])].sort((a, b) => a - b);
  return (
    <Drawer
      title={t("title")}
      subtitle={
        first ? t("subtitle", { portfolio, total: first.total, days: first.withoutVisitDays }) : campaign.name
      }
      isOpen
      onClose={onClose}
      footer={
        first && first.total > 0 ? (
          <a download href={fieldAccountsCsvHref(campaign.id, days)} className={buttonClass("primary")}>
            <Download aria-hidden />
            {t("csv")}
          </a>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4">
        {campaign.fieldOffer.reason === null ? <Banner>{t("notOffered")}</Banner> : null}
        <SelectField
          label={t("days")}
          options={choices.map((count) => ({ id: String(count), label: t("daysOption", { count }) }))}
          value={String(days)}
          onChange={(id) => setDays(Number(id))}
        />
        <Accounts query={query} portfolio={portfolio} days={days} />
      </div>
    </Drawer>
  );
}

interface AccountsProps {
  readonly query: ReturnType<typeof useFieldAccounts>;
  readonly portfolio: string;
  readonly days: number;
}

function Accounts({ query, portfolio, days }: AccountsProps) {
  const t = useTranslations("campaigns.field");
  if (query.isPending) return <SkeletonRows rows={8} />;
  if (query.isError) {
    return <QueryError query={query} />;
  }
  const accounts = query.data.pages.flatMap((page) => page.accounts);
  if (accounts.length === 0) {
    return (
      <EmptyState
        icon={<UserRoundCheck aria-hidden />}
        title={t("emptyTitle")}
        text={t("emptyText", { portfolio, days })}
      />
    );
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {accounts.map((account) => (
          <AccountLine key={account.id} account={account} />
        ))}
      </ul>
      {query.hasNextPage ? (
        <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {t("more")}
        </Button>
      ) : null}
    </>
  );
}

function AccountLine({ account }: { readonly account: FieldAccount }) {
  const t = useTranslations("campaigns.field");
  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{account.clientName ?? t("unknownClient")}</p>
        <p className="flex items-center font-mono text-xs text-ink-faint">
          <span className="truncate">{account.externalId}</span>
          <CopyButton text={account.externalId} />
        </p>
      </div>
      <p className="tabular shrink-0 text-right text-sm text-ink-soft">
        {account.lastVisitAt === null ? t("never") : <LastVisit at={account.lastVisitAt} />}
        {account.visitCount > 0 ? (
          <span className="block text-xs text-ink-faint">{t("visits", { count: account.visitCount })}</span>
        ) : null}
      </p>
    </li>
  );
}

function LastVisit({ at }: { readonly at: string }) {
  const t = useTranslations("campaigns.field");
  const format = useFormatter();
  return <time dateTime={at}>{t("lastVisit", { day: format.dateTime(new Date(at), "day") })}</time>;
}
