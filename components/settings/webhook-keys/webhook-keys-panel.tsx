"use client";

import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import { WebhookAddressCard } from "./webhook-address-card";
import { WebhookKeysCard } from "./webhook-keys-card";

/** What Kobra needs in order to send visits, and the keys that let it in. */
export function WebhookKeysPanel() {
  const t = useTranslations("settings.webhookKeys");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <div className="flex flex-col gap-4">
        <WebhookKeysCard />
        <WebhookAddressCard />
      </div>
    </>
  );
}
