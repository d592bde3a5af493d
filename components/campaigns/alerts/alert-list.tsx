"use client";

import { BellOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreRows } from "@/components/ui/more-rows";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useAlerts } from "@/lib/domain/campaigns/alert-hooks";
import { AlertEvent } from "./alert-event";

/** Alerts, newest first. */
export function AlertList({ show }: { readonly show: "open" | "all" }) {
  const t = useTranslations("campaigns.alerts");
  const query = useAlerts(show);
  if (query.isPending) return <SkeletonRows rows={3} />;
  if (query.isError) {
    return <QueryError query={query} />;
  }
  const alerts = query.data.pages.flatMap((page) => page.alerts);
  if (alerts.length === 0) {
    return (
      <EmptyState
        icon={<BellOff aria-hidden />}
        title={show === "open" ? t("emptyOpen") : t("emptyAll")}
        text={t("emptyOpenText")}
      />
    );
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {alerts.map((alert) => (
          <AlertEvent key={alert.id} alert={alert} />
        ))}
      </ul>
      <MoreRows query={query} label={t("more")} />
    </>
  );
}
