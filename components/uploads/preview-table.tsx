import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { UploadRowEntry } from "@/lib/domain/uploads/schema";

interface PreviewTableProps {
  readonly headers: readonly string[];
  readonly rows: readonly UploadRowEntry[];
}

/** The first rows as they stand in the file; it scrolls inside its card. */
export function PreviewTable({ headers, rows }: PreviewTableProps) {
  const t = useTranslations("uploads.columns");
  if (rows.length === 0) return null;
  const label = `${t("preview")} (${rows.length})`;
  return (
    <Card title={t("preview")} isFlush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section aria-label={label} tabIndex={0} className="max-h-80 overflow-auto">
        <table className="text-sm">
          <thead>
            <tr>
              {[t("dateRow"), ...headers].map((header, index) => (
                <th
                  key={`${header}-${index === 0 ? "row" : "cell"}`}
                  scope="col"
                  className="sticky top-0 border-line border-b bg-surface px-3 py-1.5 text-left font-medium whitespace-nowrap"
                >
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rowNumber, cells }) => (
              <tr key={rowNumber} className="border-line border-b">
                <td className="px-3 py-1 text-ink-soft">{rowNumber}</td>
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
    </Card>
  );
}
