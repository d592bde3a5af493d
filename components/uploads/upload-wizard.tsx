"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";
import { useUpload } from "@/lib/domain/uploads/hooks";
import { FileStep } from "./file-step";
import { UploadBody } from "./upload-body";
import { useWizardUrl } from "./use-wizard-url";
import { WizardSteps } from "./wizard-steps";

/** A file of accounts from its choice to an import that waits to be sent. */
export function UploadWizard() {
  const t = useTranslations("uploads");
  const { uploadId, step } = useWizardUrl();
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <div className="flex flex-col gap-4">
        <WizardSteps current={uploadId === null ? "file" : step} />
        {uploadId === null ? <FileStep /> : <OpenUpload uploadId={uploadId} />}
      </div>
    </>
  );
}

function OpenUpload({ uploadId }: { readonly uploadId: string }) {
  const t = useTranslations("uploads");
  const errorText = useErrorText();
  const query = useUpload(uploadId);
  if (query.data) return <UploadBody upload={query.data} isStale={query.isError} />;
  if (query.error) {
    return (
      <Card>
        <ErrorState
          {...errorText(query.error)}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
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
