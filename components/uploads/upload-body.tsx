"use client";

import { CircleCheck, FileX } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { useUploadActions } from "@/lib/domain/uploads/hooks";
import type { Upload } from "@/lib/domain/uploads/schema";
import { ColumnsStep } from "./columns-step";
import { ProgressCard } from "./progress-card";
import { ReviewStep } from "./review-step";
import { SendStep } from "./send-step";
import { SheetChoice } from "./sheet-choice";
import { UploadNotices } from "./upload-notices";
import { useWizardUrl } from "./use-wizard-url";

interface UploadBodyProps {
  readonly upload: Upload;
  /** The server did not answer the last time. */
  readonly isStale: boolean;
}

/** What there is to do with a file as it stands. */
export function UploadBody({ upload, isStale }: UploadBodyProps) {
  const t = useTranslations("uploads");
  return (
    <>
      {isStale ? <Banner tone="warn">{t("stale")}</Banner> : null}
      <UploadNotices upload={upload} />
      <StatusBody upload={upload} />
      <GoToImport upload={upload} />
    </>
  );
}

/** Who waited for the import is shown it once it is there; who comes back later finds the way to it. */
function GoToImport({ upload: { status, importId } }: { readonly upload: Upload }) {
  const router = useRouter();
  const [wasOpen] = useState(status !== "confirmed");
  const isMade = status === "confirmed" && importId !== null;
  useEffect(() => {
    if (wasOpen && isMade) router.replace(`/imports/${importId}`);
  }, [wasOpen, isMade, importId, router]);
  return null;
}

function StatusBody({ upload }: { readonly upload: Upload }) {
  const t = useTranslations("uploads");
  const { step } = useWizardUrl();
  switch (upload.status) {
    case "receiving":
    case "reading":
      return (
        <ProgressCard
          title={t("reading.title", { name: upload.fileName })}
          text={t("reading.rows", { count: upload.rowsDone })}
          note={t("reading.leave")}
        />
      );
    case "choosing_sheet":
      return <SheetChoice upload={upload} />;
    case "failed":
      return <FailedUpload upload={upload} />;
    case "confirming":
      return (
        <ProgressCard
          title={t("confirming.title")}
          text={t("confirming.rows", { done: upload.rowsDone, total: upload.rowCount })}
          note={t("reading.leave")}
        />
      );
    case "confirmed":
      return (
        <Card>
          <EmptyState
            icon={<CircleCheck aria-hidden />}
            title={t("send.done")}
            action={
              <ButtonLink variant="primary" href={`/imports/${upload.importId}`}>
                {t("send.seeImport")}
              </ButtonLink>
            }
          />
        </Card>
      );
    case "read":
      if (upload.plan === null) return null;
      if (step === "columns") return <ColumnsStep key={upload.id} upload={upload} plan={upload.plan} />;
      if (step === "review") return <ReviewStep upload={upload} plan={upload.plan} />;
      return <SendStep upload={upload} />;
  }
}

function FailedUpload({ upload }: { readonly upload: Upload }) {
  const t = useTranslations("uploads");
  const { startAnew } = useWizardUrl();
  const { discard } = useUploadActions(upload.id);
  // Nothing of it is kept but why it was refused, and that has been read.
  const leave = () => {
    startAnew();
    discard.mutate();
  };
  const { code = "damaged", rowNumber = 0, cell = "", header = "" } = upload.problem ?? {};
  return (
    <Card>
      <EmptyState
        icon={<FileX aria-hidden />}
        title={t("failed.title", { name: upload.fileName })}
        text={`${t(`problem.${code}`, { row: rowNumber, cell: cell || String(rowNumber), header })} ${t("failed.nothing")}`}
        action={
          <Button variant="primary" onPress={leave}>
            {t("failed.other")}
          </Button>
        }
      />
    </Card>
  );
}
