"use client";

import { FileUp, Upload } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { AdminTable, AdminTableSkeleton } from "@/components/ui/admin-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink, Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import { useImports } from "@/lib/domain/imports/hooks";
import type { ImportSummary } from "@/lib/domain/imports/schema/ledger";
import { StatusBadge } from "./badges";
import { ImportFilters } from "./import-filters";
import { KobraMissing } from "./kobra-missing";
import { OutcomeBar } from "./outcome-bar";
import { useImportName } from "./use-import-name";
import { useListUrl } from "./use-list-url";

/** Every import that the reader may see, newest first, kept true while rows are sent. */
export function ImportsPanel() {
  const t = useTranslations("imports");
  const url = useListUrl();
  const query = useImports(useDeferredValue(url.query));
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          <ButtonLink variant="primary" href="/imports/new" icon={<FileUp aria-hidden />}>
            {t("new")}
          </ButtonLink>
        }
      />
      <KobraMissing />
      <ImportFilters url={url} />
      <Card isFlush>
        <QueryBody query={query} skeleton={<AdminTableSkeleton rows={6} />}>
          {({ pages }) => {
            const imports = pages.flatMap((page) => page.imports);
            return imports.length === 0 ? (
              <NoImports isFiltered={url.isFiltered} onClear={url.clear} />
            ) : (
              <ImportTable imports={imports} />
            );
          }}
        </QueryBody>
      </Card>
      {query.hasNextPage ? (
        <div className="mt-3 flex justify-center">
          <Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function NoImports({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  const t = useTranslations("imports");
  return isFiltered ? (
    <EmptyState
      icon={<FileUp aria-hidden />}
      title={t("noMatch")}
      text={t("noMatchText")}
      action={<Button onPress={onClear}>{t("clearFilters")}</Button>}
    />
  ) : (
    <EmptyState icon={<Upload aria-hidden />} title={t("none")} text={t("noneText")} />
  );
}

function ImportTable({ imports }: { readonly imports: readonly ImportSummary[] }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const nameOf = useImportName();
  return (
    <AdminTable
      label={t("title")}
      rows={imports}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          header: t("columns.name"),
          cell: (entry) => (
            <span className="flex flex-col">
              <Link href={`/imports/${entry.id}`} className="font-medium">
                {nameOf(entry)}
              </Link>
              <span className="tabular text-xs text-ink-faint">
                {t(entry.kind)} · {t("rows", { count: entry.rowCount })}
              </span>
            </span>
          ),
        },
        {
          id: "by",
          header: t("columns.by"),
          cell: ({ createdBy, createdAt }) => (
            <span className="flex flex-col">
              <span>{createdBy.name ?? t("someone")}</span>
              <span className="tabular text-xs text-ink-faint">
                {format.dateTime(new Date(createdAt), "moment")}
              </span>
            </span>
          ),
        },
        { id: "type", header: t("columns.type"), cell: ({ importType }) => t(`type.${importType}`) },
        { id: "status", header: t("columns.status"), cell: ({ status }) => <StatusBadge status={status} /> },
        {
          id: "result",
          header: t("columns.result"),
          cell: ({ counts, rowCount }) => <OutcomeBar counts={counts} total={rowCount} />,
        },
      ]}
    />
  );
}
