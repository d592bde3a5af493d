"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-classes";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import { Skeleton } from "@/components/ui/skeleton";
import { ApiError } from "@/lib/client/api-error";
import { useErrorText } from "@/lib/client/use-error-text";
import { useApiDocument } from "@/lib/domain/reports/api-document-hooks";
import { type ApiReference, readApiDocument } from "./api-document";
import { ApiErrorsCard } from "./api-errors-card";
import { ApiOperationEntry } from "./api-operation-entry";

/** The tags that have words of their own; another is shown as it is. */
const TAGS = [
  "agents",
  "events",
  "field-aliases",
  "health",
  "openapi",
  "overview",
  "portfolios",
  "receipts",
  "settings",
  "users",
  "visits",
  "webhook-keys",
  "webhooks",
] as const;

/** The reference of our own HTTP API, from the document that the server makes of its endpoints. */
export function ApiPanel() {
  const t = useTranslations("apiDocs");
  const query = useApiDocument();
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          // A plain link: what it leads to is a file, not a page of ours.
          <a href="/api/openapi" download="openapi.json" className={buttonClass("secondary")}>
            <Download aria-hidden />
            {t("download")}
          </a>
        }
      />
      <QueryBody query={query} skeleton={<ApiSkeleton />} isInCards>
        {(document) => <Reference reference={readApiDocument(document)} />}
      </QueryBody>
    </>
  );
}

function Reference({ reference }: { readonly reference: ApiReference | null }) {
  const t = useTranslations("apiDocs");
  const errorText = useErrorText();
  if (!reference) {
    return (
      <Card>
        <ErrorState {...errorText(new ApiError(200, "unreadable", "Not an OpenAPI document of ours"))} />
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <Card title={t("accessTitle")}>
        <ul className="flex list-disc flex-col gap-1 pl-5 text-sm text-pretty text-ink-soft">
          <li>{t("accessSession")}</li>
          <li>{t.rich("accessKey", { code: (chunks) => <code className="font-mono">{chunks}</code> })}</li>
          <li>{t("accessLanguage")}</li>
        </ul>
      </Card>
      {reference.groups.map(({ tag, operations }) => {
        const known = TAGS.find((candidate) => candidate === tag);
        return (
          <Card key={tag} title={known ? t(`tags.${known}`) : tag} isFlush>
            <div className="divide-y divide-line">
              {operations.map((operation) => (
                <ApiOperationEntry key={operation.id} operation={operation} schemas={reference.schemas} />
              ))}
            </div>
          </Card>
        );
      })}
      <ApiErrorsCard schemas={reference.schemas} />
    </div>
  );
}

function ApiSkeleton() {
  return (
    <div className="flex flex-col gap-4">
      {["access", "first", "second", "third"].map((card) => (
        <div key={card} className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4">
          <Skeleton className="h-5 w-32" />
          <Skeleton className="h-4 w-2/3" />
          <Skeleton className="h-4 w-1/2" />
        </div>
      ))}
    </div>
  );
}
