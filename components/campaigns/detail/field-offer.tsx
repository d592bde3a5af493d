"use client";

import { MapPinned } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { CampaignDetail } from "@/lib/domain/campaigns/schema/campaign";
import { usePortfolioLabel } from "../portfolio-label";
import { useFigures } from "../use-figures";

interface FieldOfferProps {
  readonly campaign: CampaignDetail;
  readonly onOpen: () => void;
}

/** Once the phone has given what it could: whom to visit instead. */
export function FieldOffer({ campaign, onOpen }: FieldOfferProps) {
  const t = useTranslations("campaigns.field");
  const figures = useFigures();
  const portfolioLabel = usePortfolioLabel();
  const { reason, thresholdPercent, withoutVisitDays } = campaign.fieldOffer;
  if (reason === null) return null;
  return (
    <Banner
      title={
        reason === "finished"
          ? t("finished")
          : t("penetrated", { percent: figures.percent(thresholdPercent) })
      }
    >
      <div className="flex flex-wrap items-center gap-3">
        <p className="flex-1 basis-60 text-pretty">
          {t("offer", { portfolio: portfolioLabel(campaign), days: withoutVisitDays })}
        </p>
        <Button variant="primary" icon={<MapPinned aria-hidden />} onPress={onOpen}>
          {t("see")}
        </Button>
      </div>
    </Banner>
  );
}
