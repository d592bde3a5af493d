"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { useUploadRows } from "@/lib/domain/uploads/hooks";
import type { UploadRowEntry } from "@/lib/domain/uploads/schema";

interface PreviewTableProps {
  readonly headers: readonly string[];
  readonly query: ReturnType<typeof useUploadRows>;
}

/** The first rows as they stand in the file; it scrolls inside its card. */
export function PreviewTable({ headers, query }: PreviewTableProps) {
  const t = useTranslations("uploads.columns");
  const rows = query.data?.pages[0]?.rows;
  return (
    <Card title={rows ? t("preview", { count: rows.length }) : t("previewing")} isFlush>
      {query.isPending ? <SkeletonRows rows={6} /> : null}
      {query.isError && !rows ? <QueryError query={query} /> : null}
      {rows ? <Rows headers={headers} rows={rows} /> : null}
    </Card>
  );
}

interface RowsProps {
  readonly headers: readonly string[];
  readonly rows: readonly UploadRowEntry[];
}

function Rows({ headers, rows }: RowsProps) {
  const t = useTranslations("uploads.columns");
  return (
    <section
      aria-label={t("cells")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      className="max-h-80 overflow-auto"
    >
      <table className="text-sm">
        <thead>
          <tr>
            {[t("dateRow"), ...headers].map((header, index) => (
              <th
                key={`${header}-${index === 0 ? "row" : "cell"}`}
                scope="col"
                className="sticky top-0 border-line border-b bg-surface px-3 py-1.5 text-left font-medium whitespace-nowrap first:pl-4"
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rowNumber, cells }) => (
            <tr key={rowNumber} className="border-line border-b">
              <td className="py-1 pr-3 pl-4 text-ink-soft">{rowNumber}</td>
              {headers.map((header, index) => (
                <td key={header} className="max-w-60 truncate px-3 py-1 whitespace-nowrap">
                  {cells[index] ?? ""}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
