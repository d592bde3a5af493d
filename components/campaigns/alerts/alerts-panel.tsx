"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { AlertList } from "./alert-list";
import { AlertRulesCard } from "./alert-rules-card";
import { ThresholdsCard } from "./thresholds-card";

const SHOWS = ["open", "all"] as const;

/** What alerts opened, and the rules by which they do. */
export function AlertsPanel() {
  const t = useTranslations("campaigns");
  const [show, setShow] = useQueryState("show", parseAsStringLiteral(SHOWS).withDefault("open"));
  return (
    <>
      <Link href="/campaigns" className="mb-1 inline-flex min-h-6 items-center gap-1 text-sm no-underline">
        <ArrowLeft aria-hidden className="size-4" />
        {t("actions.back")}
      </Link>
      <PageHeader title={t("alerts.title")} description={t("alerts.description")} />
      <div className="flex flex-col gap-4">
        <Card
          title={t("alerts.list")}
          isFlush
          actions={
            <SegmentedControl
              label={t("alerts.show")}
              segments={SHOWS.map((id) => ({ id, label: t(`alerts.${id}`) }))}
              value={show}
              onChange={(id) => void setShow(id)}
            />
          }
        >
          <AlertList show={show} />
        </Card>
        <AlertRulesCard />
        <ThresholdsCard />
      </div>
    </>
  );
}
