"use client";

import { FileX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ApiError } from "@/lib/client/api-error";
import { useUpload } from "@/lib/domain/uploads/hooks";
import type { Upload } from "@/lib/domain/uploads/schema";
import { FileFacts } from "./file-facts";
import { FileStep } from "./file-step";
import { StepHeading } from "./step-heading";
import { UploadBody } from "./upload-body";
import { useWizardUrl, type WizardStep } from "./use-wizard-url";
import { type AnyStep, WizardSteps } from "./wizard-steps";

/** A file of accounts from its choice to an import that is on its way. */
export function UploadWizard() {
  const t = useTranslations("uploads");
  const { uploadId, step } = useWizardUrl();
  const query = useUpload(uploadId);
  const upload = uploadId === null ? undefined : query.data;
  const current = stepOf(upload, step);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={upload ? <FileFacts upload={upload} /> : t("description")}
      />
      <div className="flex flex-col gap-4">
        <WizardSteps current={current} isFree={upload?.status === "read"} />
        <StepHeading current={current} />
        {uploadId === null ? <FileStep /> : <OpenUpload query={query} />}
      </div>
    </>
  );
}

/** A file that is not read yet, or cannot be, is still at its first step, whatever the URL says. */
function stepOf(upload: Upload | undefined, step: WizardStep): AnyStep {
  if (upload?.status === "read") return step;
  return upload?.status === "confirming" || upload?.status === "confirmed" ? "send" : "file";
}

function OpenUpload({ query }: { readonly query: ReturnType<typeof useUpload> }) {
  const t = useTranslations("uploads");
  const { startAnew } = useWizardUrl();
  if (query.error instanceof ApiError && query.error.code === "not-found") {
    return (
      <Card>
        <EmptyState
          icon={<FileX aria-hidden />}
          title={t("gone.title")}
          text={t("gone.text")}
          action={
            <Button variant="primary" onPress={startAnew}>
              {t("failed.other")}
            </Button>
          }
        />
      </Card>
    );
  }
  if (query.data) return <UploadBody key={query.data.id} upload={query.data} isStale={query.isError} />;
  if (query.error) {
    return (
      <Card>
        <QueryError query={query} />
      </Card>
    );
  }
  return (
    <Card isFlush>
      <div role="status" aria-label={t("title")}>
        <SkeletonRows rows={8} />
      </div>
    </Card>
  );
}
