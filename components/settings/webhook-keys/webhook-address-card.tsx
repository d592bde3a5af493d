"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { QueryBody } from "@/components/ui/query-body";
import { Skeleton } from "@/components/ui/skeleton";
import { useWebhookKeys } from "@/lib/domain/receipts/key-hooks";
import { CodeBlock } from "../api/code-block";
import { curlExample } from "../api/curl-example";

/** Where Kobra sends its visits, and how to try it by hand. */
export function WebhookAddressCard() {
  const t = useTranslations("settings.webhookKeys");
  const query = useWebhookKeys();
  return (
    <Card title={t("addressTitle")}>
      <QueryBody query={query} skeleton={<AddressSkeleton />}>
        {({ webhookUrl }) => (
          <div className="flex flex-col gap-3">
            <p className="text-sm text-ink-soft">
              {t.rich("addressText", { code: (chunks) => <code className="font-mono">{chunks}</code> })}
            </p>
            <CodeBlock label={t("address")} copyLabel={t("copyAddress")} code={webhookUrl} />
            <p className="text-sm text-ink-soft">{t("exampleText")}</p>
            <CodeBlock
              label={t("example")}
              copyLabel={t("copyExample")}
              code={curlExample(webhookUrl, t("exampleKey"), t("exampleAgent"))}
            />
          </div>
        )}
      </QueryBody>
    </Card>
  );
}

function AddressSkeleton() {
  return (
    <div className="flex flex-col gap-3">
      <Skeleton className="h-5 w-2/3" />
      <Skeleton className="h-10" />
      <Skeleton className="h-5 w-1/2" />
      <Skeleton className="h-72" />
    </div>
  );
}
