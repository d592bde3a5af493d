"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-classes";
import { Card } from "@/components/ui/card";
import { Spinner } from "@/components/ui/spinner";
import { ApiError } from "@/lib/client/api-error";
import { useAddUpload } from "@/lib/domain/uploads/hooks";
import { LARGEST_UPLOAD_BYTES } from "@/lib/domain/uploads/schema";
import { OpenUploads } from "./open-uploads";
import { useWizardUrl } from "./use-wizard-url";

const ACCEPTED = [".csv", ".txt", ".tsv", ".xlsx", ".xls"];

/** A file is chosen or dropped, and sent; or one goes on with another that waits. */
export function FileStep() {
  const t = useTranslations("uploads.file");
  const { openUpload } = useWizardUrl();
  const add = useAddUpload();
  const [refusal, setRefusal] = useState<"tooLarge" | "empty" | null>(null);
  const send = (file: File | null | undefined) => {
    if (!file) return;
    const problem = file.size === 0 ? "empty" : file.size > LARGEST_UPLOAD_BYTES ? "tooLarge" : null;
    setRefusal(problem);
    if (problem === null) add.mutate(file, { onSuccess: ({ uploadId }) => openUpload(uploadId) });
  };
  const failure = add.error instanceof ApiError && add.error.code === "too-large" ? "tooLarge" : "failed";
  return (
    <div className="flex flex-col gap-4">
      {refusal ? (
        <Banner tone="danger" isAnnounced>
          {t(refusal)}
        </Banner>
      ) : add.isError ? (
        <Banner tone="danger" isAnnounced>
          {t(failure)}
        </Banner>
      ) : null}
      <Card>
        <DropZone
          aria-label={t("drop")}
          onDrop={(event) => {
            const [item] = event.items.filter((each) => each.kind === "file");
            if (item) void item.getFile().then(send);
          }}
          className="flex flex-col items-center gap-2 rounded-md border-2 border-line-strong border-dashed px-4 py-10 text-center data-drop-target:border-accent data-drop-target:bg-accent-soft"
        >
          {add.isPending ? (
            <p role="status" className="flex items-center gap-2 py-6 break-all">
              <Spinner /> {t("sending", { name: add.variables.name })}
            </p>
          ) : (
            <>
              <FileUp aria-hidden className="size-8 text-ink-faint" />
              <p className="font-semibold">{t("drop")}</p>
              <FileTrigger acceptedFileTypes={ACCEPTED} onSelect={(files) => send(files?.[0])}>
                <AriaButton className={buttonClass("primary")}>{t("choose")}</AriaButton>
              </FileTrigger>
              <p className="text-sm text-ink-soft">{t("hint")}</p>
            </>
          )}
        </DropZone>
      </Card>
      <OpenUploads />
    </div>
  );
}
