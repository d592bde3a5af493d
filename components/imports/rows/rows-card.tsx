"use client";

import { Rows3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { AdminTableSkeleton } from "@/components/ui/admin-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreRows } from "@/components/ui/more-rows";
import { QueryBody } from "@/components/ui/query-body";
import { useImportRows } from "@/lib/domain/imports/hooks";
import type { DetailUrl } from "../use-detail-url";
import { RowFilters } from "./row-filters";
import { RowTable } from "./row-table";

/** The rows of an import in the order of its file, each with what became of it and why. */
export function RowsCard({ importId, url }: { readonly importId: string; readonly url: DetailUrl }) {
  const t = useTranslations("imports");
  const query = useImportRows(importId, url.rowQuery);
  const clear = () => url.choose({ outcome: null, q: "", reason: null, portal: null });
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
              action={<Button onPress={clear}>{t("clearFilters")}</Button>}
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
