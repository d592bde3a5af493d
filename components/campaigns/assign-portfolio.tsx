"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/settings/confirm-dialog";
import { usePortfolioName } from "@/components/settings/use-portfolio-name";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSection } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast-queue";
import { useAssignCampaign } from "@/lib/domain/campaigns/hooks";
import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";
import { usePortfolios } from "@/lib/domain/portfolios/hooks";
import type { PortfolioEntry } from "@/lib/domain/portfolios/schema";
import { usePortfolioLabel } from "./portfolio-label";

/** The campaign's portfolio; choosing another one asks first, because others will no longer see it. */
export function AssignPortfolio({ campaign }: { readonly campaign: CampaignDetail }) {
  const t = useTranslations("campaigns.detail");
  const portfolioLabel = usePortfolioLabel();
  const nameOf = usePortfolioName();
  const portfolios = usePortfolios();
  const assign = useAssignCampaign();
  const [chosen, setChosen] = useState<PortfolioEntry | null>(null);
  const confirm = (portfolio: PortfolioEntry) =>
    assign.mutate(
      { campaignId: campaign.id, portfolioId: portfolio.id },
      {
        onSuccess: () => {
          showToast({
            tone: "good",
            title: t("assigned", { name: campaign.name, portfolio: nameOf(portfolio) }),
          });
          setChosen(null);
        },
      },
    );
  return (
    <>
      <Menu
        label={t("assignTitle")}
        placement="bottom start"
        trigger={
          <Button aria-label={`${t("assignTitle")}: ${portfolioLabel(campaign)}`} className="max-w-full">
            <span className="max-w-40 min-w-0 truncate">{portfolioLabel(campaign)}</span>
            <ChevronDown aria-hidden className="text-ink-faint" />
          </Button>
        }
      >
        <MenuSection
          title={t("portfolio")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[campaign.portfolioId]}
          onSelectionChange={(keys) => {
            const next = portfolios.data?.portfolios.find(({ id }) => keys !== "all" && keys.has(id));
            if (next && next.id !== campaign.portfolioId) setChosen(next);
          }}
        >
          {(portfolios.data?.portfolios ?? []).map((portfolio) => (
            <MenuItem key={portfolio.id} id={portfolio.id} label={nameOf(portfolio)} />
          ))}
        </MenuSection>
      </Menu>
      {chosen ? (
        <ConfirmDialog
          title={t("assignTitle")}
          confirmLabel={t("assignAction")}
          isPending={assign.isPending}
          error={assign.error}
          onConfirm={() => confirm(chosen)}
          onClose={() => setChosen(null)}
        >
          <p className="text-pretty">{t("assignText", { portfolio: nameOf(chosen) })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
