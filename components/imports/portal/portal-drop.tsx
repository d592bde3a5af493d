"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { useAddPortalReport } from "@/lib/domain/imports/steer-hooks";

/** Takes an export of Kobra's portal, dropped or chosen. */
export function PortalDrop({ importId }: { readonly importId: string }) {
  const t = useTranslations("imports.portal");
  const add = useAddPortalReport(importId);
  const take = (file: File | null | undefined) => {
    if (file) add.mutate(file, { onSuccess: () => void showToast({ tone: "good", title: t("uploaded") }) });
  };
  return (
    <div className="flex flex-col gap-3">
      <DropZone
        aria-label={t("drop")}
        getDropOperation={() => "copy"}
        onDrop={async ({ items }) => {
          const [first] = items;
          if (first?.kind === "file") take(await first.getFile());
        }}
        className="flex flex-col items-center gap-2 rounded-md border border-line-strong border-dashed p-6 text-center data-drop-target:border-accent data-drop-target:bg-accent-soft"
      >
        <FileUp aria-hidden className="size-6 text-ink-faint" />
        <p className="text-sm font-medium">{t("drop")}</p>
        <FileTrigger acceptedFileTypes={[".csv", ".txt", ".xlsx"]} onSelect={(files) => take(files?.item(0))}>
          <Button isPending={add.isPending}>{add.isPending ? t("uploading") : t("choose")}</Button>
        </FileTrigger>
        <p className="text-xs text-ink-faint">{t("kinds")}</p>
      </DropZone>
      <RefusalBanner error={add.error} />
    </div>
  );
}
