"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/imports/use-problem-words";
import { Badge } from "@/components/ui/badge";
import { isError } from "@/lib/domain/imports/rules/row-problem";
import type { Upload, UploadRowEntry } from "@/lib/domain/uploads/schema";
import { CellEditor } from "./cell-editor";

interface ReviewRowProps {
  readonly upload: Upload;
  readonly row: UploadRowEntry;
}

/** One row: whose it is, and each cell that something is wrong with. */
export function ReviewRow({ upload, row }: ReviewRowProps) {
  const t = useTranslations("uploads.review");
  const words = useProblemWords();
  const columnOf = (field: string) => upload.plan?.columns.findIndex(({ target }) => target === field) ?? -1;
  const idColumn = columnOf("externalID");
  return (
    <li className="flex flex-col gap-2 px-4 py-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-sm text-ink-soft tabular-nums">
          {t("row")} {row.rowNumber}
        </span>
        <span className="font-medium break-all">{row.cells[idColumn] || "—"}</span>
        {row.isRepeated ? <Badge tone="warn">{t("counts.repeated")}</Badge> : null}
        {row.isSentBefore ? <Badge>{t("counts.sentBefore")}</Badge> : null}
        {row.edited.length > 0 ? <Badge tone="accent">{t("edited")}</Badge> : null}
        {row.problems.length === 0 && !row.isRepeated ? (
          <span className="min-w-0 truncate text-sm text-ink-soft">
            {row.cells.filter(Boolean).slice(1, 5).join(" · ")}
          </span>
        ) : null}
      </p>
      {row.problems.map(({ field, code }) => {
        const column = columnOf(field);
        return (
          <div
            key={`${field} ${code}`}
            className="grid gap-x-3 gap-y-1 pl-2 md:grid-cols-[minmax(0,1fr)_18rem] md:items-center"
          >
            <span className={isError(code) ? "text-sm text-danger" : "text-sm text-warn"}>
              {t("label", { field: words.field(field), problem: words.problem(code) })}
            </span>
            {column >= 0 ? (
              <CellEditor
                key={row.cells[column]}
                uploadId={upload.id}
                rowNumber={row.rowNumber}
                columnIndex={column}
                label={t("edit", { header: upload.headers[column] ?? "", row: row.rowNumber })}
                text={row.cells[column] ?? ""}
              />
            ) : null}
          </div>
        );
      })}
    </li>
  );
}
