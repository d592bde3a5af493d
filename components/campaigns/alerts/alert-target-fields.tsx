"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import { usePortfolioName } from "@/components/portfolios/use-portfolio-name";
import { FIELD_ERROR } from "@/components/ui/field-classes";
import { SelectField } from "@/components/ui/select-field";
import { useCampaigns } from "@/lib/domain/campaigns/hooks";
import { usePortfolios } from "@/lib/domain/portfolios/hooks";
import { CampaignChecks } from "../campaign-picker";
import type { AlertRuleValues } from "./alert-rule-form";

const MOST_CAMPAIGNS = 200;
const LABELS = { all: "targetAll", portfolio: "targetPortfolio", campaigns: "targetCampaigns" } as const;
const KINDS = ["all", "portfolio", "campaigns"] as const;

/** Which campaigns a rule watches. */
export function AlertTargetFields() {
  const t = useTranslations("campaigns.alerts");
  const { control, setValue, formState } = useFormContext<AlertRuleValues>();
  const [targetKind, portfolioId, campaignIds] = useWatch({
    control,
    name: ["targetKind", "portfolioId", "campaignIds"],
  });
  const nameOf = usePortfolioName();
  const portfolios = usePortfolios();
  const campaigns = useCampaigns("ever");
  const error = formState.errors.campaignIds?.message;
  return (
    <>
      <SelectField
        label={t("target")}
        options={KINDS.map((id) => ({ id, label: t(LABELS[id]) }))}
        value={targetKind}
        onChange={(next) => setValue("targetKind", next)}
      />
      {targetKind === "portfolio" ? (
        <SelectField
          label={t("targetPortfolioField")}
          options={(portfolios.data?.portfolios ?? []).map((portfolio) => ({
            id: portfolio.id,
            label: nameOf(portfolio),
          }))}
          value={portfolioId}
          onChange={(next) => setValue("portfolioId", next)}
        />
      ) : null}
      {targetKind === "campaigns" ? (
        <CampaignChecks
          campaigns={campaigns.data?.campaigns ?? []}
          chosen={campaignIds}
          most={MOST_CAMPAIGNS}
          onChoose={(next) => setValue("campaignIds", next)}
        />
      ) : null}
      {error && targetKind !== "all" ? (
        <p role="alert" className={FIELD_ERROR}>
          {error}
        </p>
      ) : null}
    </>
  );
}
