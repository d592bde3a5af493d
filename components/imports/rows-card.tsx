"use client";

import { Rows3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { AdminTableSkeleton } from "@/components/settings/admin-table";
import { QueryBody } from "@/components/settings/query-body";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { useImportRows } from "@/lib/domain/imports/hooks";
import { RowFilters } from "./row-filters";
import { RowTable } from "./row-table";
import type { DetailUrl } from "./use-detail-url";

/** The rows of an import in the order of its file, each with what became of it and why. */
export function RowsCard({ importId, url }: { readonly importId: string; readonly url: DetailUrl }) {
  const t = useTranslations("imports");
  const query = useImportRows(importId, url.rowQuery);
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
      {query.hasNextPage ? (
        <div className="flex justify-center border-line border-t p-3">
          <Button onPress={() => void query.fetchNextPage()} isPending={query.isFetchingNextPage}>
            {t("more")}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
