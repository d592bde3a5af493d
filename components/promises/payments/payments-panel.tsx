"use client";

import { FileSpreadsheet, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ApiError } from "@/lib/client/api-error";
import { usePaymentFiles, useUploadPayments } from "@/lib/domain/promises/payment-hooks";
import type { PaymentFileRow } from "@/lib/domain/promises/schema";
import { ChooseFile } from "../choose-file";
import { useFileProblem } from "../use-file-problem";

/** Files of payments: what each proposes waits there for approval. */
export function PaymentsPanel() {
  const t = useTranslations("promises.files");
  const mayDecide = useViewer().role !== "viewer";
  const upload = useUpload();
  return (
    <div className="flex flex-col gap-4">
      <p>
        <Link href="/promises" className="inline-block min-h-6 text-sm">
          {t("back")}
        </Link>
      </p>
      <div className="-mb-4">
        <PageHeader
          title={t("title")}
          description={t("description")}
          actions={
            mayDecide ? (
              <ChooseFile onChoose={upload.choose}>
                <Button variant="primary" icon={<Upload aria-hidden />} isPending={upload.isPending}>
                  {t("upload")}
                </Button>
              </ChooseFile>
            ) : null
          }
        />
      </div>
      {upload.problem ? (
        <Banner tone="danger" isAnnounced>
          {upload.problem}
        </Banner>
      ) : null}
      {upload.same ? <SameFile {...upload.same} onAgain={upload.again} isPending={upload.isPending} /> : null}
      <Banner>
        <p>{t("columns")}</p>
        <p>{t("rules")}</p>
      </Banner>
      <FileList />
    </div>
  );
}

/** Goes to the file once it is taken; stops at one that was here before. */
function useUpload() {
  const router = useRouter();
  const problemText = useFileProblem();
  const [file, setFile] = useState<File | null>(null);
  const { mutate, isPending, error } = useUploadPayments();
  const send = (chosen: File, isAgain: boolean) => {
    setFile(chosen);
    mutate(
      { file: chosen, isAgain },
      { onSuccess: ({ fileId }) => router.push(`/promises/payments/${fileId}`) },
    );
  };
  const isSame = error instanceof ApiError && error.code === "conflict";
  return {
    choose: (chosen: File) => send(chosen, false),
    again: () => {
      if (file) send(file, true);
    },
    isPending,
    same: isSame ? { fileId: String(error.details.fileId), at: String(error.details.uploadedAt) } : null,
    problem: error && !isSame ? problemText(error) : null,
  };
}

interface SameFileProps {
  readonly fileId: string;
  readonly at: string;
  readonly isPending: boolean;
  readonly onAgain: () => void;
}

function SameFile({ fileId, at, isPending, onAgain }: SameFileProps) {
  const t = useTranslations("promises.files");
  const format = useFormatter();
  return (
    <Banner tone="warn" title={t("sameTitle")} isAnnounced>
      <p>{t("sameText", { at: format.dateTime(new Date(at), "moment") })}</p>
      <p className="flex flex-wrap items-center gap-3 pt-2">
        <Link href={`/promises/payments/${fileId}`} className="inline-block min-h-6">
          {t("sameOpen")}
        </Link>
        <Button onPress={onAgain} isPending={isPending}>
          {t("sameAgain")}
        </Button>
      </p>
    </Banner>
  );
}

function FileList() {
  const t = useTranslations("promises.files");
  const query = usePaymentFiles();
  const files = query.data?.files ?? [];
  return (
    <Card isFlush title={t("list")}>
      {query.isPending ? <SkeletonRows rows={4} /> : null}
      {query.isError && !query.data ? <QueryError query={query} /> : null}
      {query.data && files.length === 0 ? (
        <EmptyState icon={<FileSpreadsheet aria-hidden />} title={t("empty")} text={t("emptyText")} />
      ) : null}
      <ul aria-label={t("list")} className="divide-y divide-line empty:hidden">
        {files.map((file) => (
          <FileEntry key={file.id} file={file} />
        ))}
      </ul>
    </Card>
  );
}

function FileEntry({ file }: { readonly file: PaymentFileRow }) {
  const t = useTranslations("promises.files");
  const format = useFormatter();
  const at = format.dateTime(new Date(file.uploadedAt), "moment");
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-60">
        <Link
          href={`/promises/payments/${file.id}`}
          className="inline-flex min-h-6 max-w-full items-center text-base font-medium break-all"
        >
          {file.fileName}
        </Link>
        <p className="tabular text-xs text-ink-soft">
          {file.uploadedBy ? t("by", { name: file.uploadedBy, at }) : at} ·{" "}
          {t("rows", { count: file.rowCount, text: format.number(file.rowCount, "integer") })}
        </p>
      </div>
      <FileCounts file={file} />
    </li>
  );
}

/** What waits, was approved and was set aside. */
export function FileCounts({ file }: { readonly file: PaymentFileRow }) {
  const t = useTranslations("promises.files");
  return (
    <span className="flex flex-wrap gap-1">
      {file.open > 0 ? <Badge tone="accent">{t("open", { count: file.open })}</Badge> : null}
      {file.approved > 0 ? <Badge tone="good">{t("approved", { count: file.approved })}</Badge> : null}
      {file.dismissed > 0 ? <Badge>{t("dismissed", { count: file.dismissed })}</Badge> : null}
    </span>
  );
}
