"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { QueryError } from "@/components/ui/query-error";
import { RelativeTime } from "@/components/ui/relative-time";
import { afterSuccess } from "@/lib/client/after-success";
import { useUploadActions, useUploads } from "@/lib/domain/uploads/hooks";
import type { UploadSummary } from "@/lib/domain/uploads/schema";
import { useWizardUrl } from "./use-wizard-url";

/** Files of one's own that wait for a person; nothing without any. */
export function OpenUploads() {
  const t = useTranslations("uploads.file");
  const query = useUploads();
  const uploads = query.data?.uploads ?? [];
  if (uploads.length === 0 && !query.isError) return null;
  return (
    <Card title={t("openTitle")} isFlush>
      {query.isError && !query.data ? <QueryError query={query} /> : null}
      <ul aria-label={t("openTitle")} className="divide-y divide-line">
        {uploads.map((upload) => (
          <OpenUpload key={upload.id} upload={upload} />
        ))}
      </ul>
    </Card>
  );
}

function OpenUpload({ upload }: { readonly upload: UploadSummary }) {
  const t = useTranslations("uploads.file");
  const { openUpload } = useWizardUrl();
  const { id, fileName, rowCount, status, createdAt } = upload;
  const [isAsking, setAsking] = useState(false);
  const { discard } = useUploadActions(id);
  const isFailed = status === "failed";
  const throwAway = () => afterSuccess(discard.mutateAsync(), () => setAsking(false));
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <div className="flex min-w-0 flex-1 basis-56 flex-col">
        <span className="font-medium wrap-anywhere">{fileName}</span>
        <span className="tabular flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-faint">
          <Badge tone={isFailed ? "danger" : "neutral"}>{t(`status.${status}`)}</Badge>
          {rowCount > 0 ? <span>{t("rows", { count: rowCount })}</span> : null}
          <RelativeTime at={createdAt} />
        </span>
      </div>
      <div className="flex gap-2">
        <Button
          variant="quiet"
          aria-label={t("discardNamed", { name: fileName })}
          isPending={discard.isPending}
          onPress={() => (isFailed ? throwAway() : setAsking(true))}
        >
          {t("discard")}
        </Button>
        <Button
          aria-label={t(isFailed ? "whyNamed" : "open", { name: fileName })}
          onPress={() => openUpload(id)}
        >
          {t(isFailed ? "why" : "goOn")}
        </Button>
      </div>
      {isAsking ? (
        <ConfirmDialog
          title={t("discardNamed", { name: fileName })}
          confirmLabel={t("discard")}
          variant="danger"
          isPending={discard.isPending}
          error={discard.error}
          onConfirm={throwAway}
          onClose={() => setAsking(false)}
        >
          <p>{t("discardText")}</p>
        </ConfirmDialog>
      ) : null}
    </li>
  );
}
