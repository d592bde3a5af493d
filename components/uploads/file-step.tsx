"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-classes";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
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
  return (
    <div className="flex flex-col gap-4">
      {refusal ? (
        <Banner tone="danger" isAnnounced>
          {t(refusal)}
        </Banner>
      ) : (
        <AddRefusal error={add.error} />
      )}
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
              <p className="text-sm text-ink-soft">
                {t("noFile")} <Link href="/accounts/fields">{t("template")}</Link>
              </p>
            </>
          )}
        </DropZone>
      </Card>
      <OpenUploads />
    </div>
  );
}

/** What keeps a file from being taken, and is mended by the person. */
const REFUSALS = {
  "too-large": "tooLarge",
  "too-many-requests": "tooMany",
  "invalid-input": "brokenOff",
  offline: "brokenOff",
} as const;

function AddRefusal({ error }: { readonly error: unknown }) {
  const t = useTranslations("uploads.file");
  const words: Readonly<Record<string, (typeof REFUSALS)[keyof typeof REFUSALS]>> = REFUSALS;
  const known = error instanceof ApiError ? words[error.code] : undefined;
  return known ? (
    <Banner tone="danger" isAnnounced>
      {t(known)}
    </Banner>
  ) : (
    <RefusalBanner error={error} />
  );
}
