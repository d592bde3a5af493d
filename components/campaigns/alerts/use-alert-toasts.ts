"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { showToast } from "@/components/ui/toast-queue";
import type { Alert } from "@/lib/domain/campaigns/schema/alert";

/** Says once when an alert opens while the page is open; what was open before is left to the bell. */
export function useAlertToasts(alerts: readonly Alert[] | undefined): void {
  const t = useTranslations("campaigns.alerts");
  const router = useRouter();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!alerts) return;
    const before = known.current;
    known.current = new Set([...(before ?? []), ...alerts.map(({ id }) => id)]);
    if (!before) return;
    const fresh = alerts.filter(({ id, acknowledgedAt }) => !before.has(id) && acknowledgedAt === null);
    const [first] = fresh;
    if (!first) return;
    showToast({
      title:
        fresh.length === 1
          ? t("toastTitle", { rule: first.ruleName, campaign: first.campaignName })
          : t("toastMore", { count: fresh.length }),
      tone: "info",
      action: {
        label: t("see"),
        onPress: () =>
          router.push(fresh.length === 1 ? `/campaigns/${first.campaignId}` : "/campaigns/alerts"),
      },
    });
  }, [alerts, t, router]);
}
