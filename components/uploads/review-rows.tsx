"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useUploadRows } from "@/lib/domain/uploads/hooks";
import { ROW_CHOICES, type Upload, type UploadRowQuery } from "@/lib/domain/uploads/schema";
import { ReviewRow } from "./review-row";

interface ReviewRowsProps {
  readonly upload: Upload;
  readonly query: UploadRowQuery;
  readonly version: string;
  readonly onQuery: (query: UploadRowQuery) => void;
}

/** Rows with what is wrong in them, fifty at a time; their cells can be written anew. */
export function ReviewRows({ upload, query, version, onQuery }: ReviewRowsProps) {
  const t = useTranslations("uploads.review");
  const pages = useUploadRows(upload.id, query, version);
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Card
      title={t("rowsTitle")}
      isFlush
      actions={
        query.field || query.code ? (
          <Button variant="quiet" onPress={() => onQuery({ show: query.show })}>
            {t("clear")}
          </Button>
        ) : null
      }
    >
      <fieldset className="flex flex-wrap gap-1 border-line border-b px-4 py-2">
        <legend className="sr-only">{t("show")}</legend>
        {ROW_CHOICES.map((show) => (
          <Button
            key={show}
            variant={query.show === show ? "primary" : "quiet"}
            aria-pressed={query.show === show}
            onPress={() => onQuery({ show })}
          >
            {t(`shows.${show}`)}
          </Button>
        ))}
      </fieldset>
      {pages.isPending ? <SkeletonRows rows={5} /> : null}
      {pages.isError && !pages.data ? <QueryError query={pages} /> : null}
      {pages.data && rows.length === 0 ? <p className="px-4 py-6 text-ink-soft">{t("noRows")}</p> : null}
      <ul aria-label={t("rowsTitle")} className="divide-y divide-line">
        {rows.map((row) => (
          <ReviewRow key={row.rowNumber} upload={upload} row={row} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <div className="flex justify-center border-line border-t p-2">
          <Button
            variant="quiet"
            isPending={pages.isFetchingNextPage}
            onPress={() => void pages.fetchNextPage()}
          >
            {t("more")}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
