"use client";

import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { AgentsCard } from "./agents-card";
import { PortfoliosCard } from "./portfolios-card";

/** How the work is cut into portfolios, and which agent works in which. */
export function PortfoliosPanel() {
  const t = useTranslations("settings.portfolios");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <div className="flex flex-col gap-4">
        <PortfoliosCard />
        <AgentsCard />
      </div>
    </>
  );
}
