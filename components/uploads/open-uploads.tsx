"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { useUploads } from "@/lib/domain/uploads/hooks";
import { useWizardUrl } from "./use-wizard-url";

/** Files of one's own that wait for a person; nothing without any. */
export function OpenUploads() {
  const t = useTranslations("uploads.file");
  const { openUpload } = useWizardUrl();
  const { data } = useUploads();
  if (!data || data.uploads.length === 0) return null;
  return (
    <Card title={t("openTitle")} isFlush>
      <ul className="divide-y divide-line">
        {data.uploads.map(({ id, fileName, rowCount, status, createdAt }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
            <Button variant="quiet" className="min-w-0" onPress={() => openUpload(id)}>
              <span className="truncate">{t("open", { name: fileName })}</span>
            </Button>
            <Badge tone={status === "failed" ? "danger" : "neutral"}>{t(`status.${status}`)}</Badge>
            {rowCount > 0 ? (
              <span className="text-sm text-ink-soft">{t("rows", { count: rowCount })}</span>
            ) : null}
            <span className="ml-auto text-sm text-ink-soft">
              <RelativeTime at={createdAt} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
