"use client";

import { Rows3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { AdminTable, AdminTableSkeleton } from "@/components/ui/admin-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreRows } from "@/components/ui/more-rows";
import { QueryBody } from "@/components/ui/query-body";
import { useImportRows } from "@/lib/domain/imports/hooks";
import type { ImportRowEntry } from "@/lib/domain/imports/schema/ledger";
import { OutcomeBadge } from "./badges";
import { chunkPlace } from "./chunk-place";
import { RowFilters } from "./row-filters";
import { RowReason } from "./row-reason";
import type { DetailUrl } from "./use-detail-url";

/** The rows of an import in the order of its file, each with what became of it and why. */
export function RowsCard({ importId, url }: { readonly importId: string; readonly url: DetailUrl }) {
  const t = useTranslations("imports");
  const query = useImportRows(importId, useDeferredValue(url.rowQuery));
  return (
    <Card title={t("rowList.title")} isFlush>
      <RowFilters importId={importId} url={url} />
      <QueryBody query={query} skeleton={<AdminTableSkeleton rows={8} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          return rows.length === 0 ? (
            <EmptyState
              icon={<Rows3 aria-hidden />}
              title={t("rowList.empty")}
              text={t("rowList.emptyText")}
            />
          ) : (
            <RowTable rows={rows} onOpen={(row) => url.choose({ row })} />
          );
        }}
      </QueryBody>
      <MoreRows query={query} label={t("more")} />
    </Card>
  );
}

interface RowTableProps {
  readonly rows: readonly ImportRowEntry[];
  readonly onOpen: (rowNumber: number) => void;
}

function RowTable({ rows, onOpen }: RowTableProps) {
  const t = useTranslations("imports.rowList");
  return (
    <AdminTable
      label={t("title")}
      rows={rows}
      rowKey={({ rowNumber }) => String(rowNumber)}
      columns={[
        {
          id: "row",
          header: t("columns.row"),
          cell: ({ rowNumber }) => (
            <Button
              variant="quiet"
              className="tabular -mx-2 px-2"
              aria-label={t("open", { row: rowNumber })}
              onPress={() => onOpen(rowNumber)}
            >
              {rowNumber}
            </Button>
          ),
        },
        {
          id: "account",
          header: t("columns.account"),
          cell: ({ externalId, name }) => (
            <span className="flex flex-col">
              <span className="font-mono text-xs">{externalId ?? t("noAccount")}</span>
              {name ? <span className="text-ink-soft">{name}</span> : null}
            </span>
          ),
        },
        {
          id: "outcome",
          header: t("columns.outcome"),
          cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
        },
        { id: "why", header: t("columns.why"), cell: (row) => <RowReason row={row} /> },
        {
          id: "chunk",
          header: t("columns.chunk"),
          cell: ({ ordinal }) => (
            <span className="tabular font-mono text-xs">{ordinal ? chunkPlace(ordinal) : "—"}</span>
          ),
        },
      ]}
    />
  );
}
