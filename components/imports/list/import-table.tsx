"use client";

import { useFormatter, useTranslations } from "next-intl";
import { AdminTable } from "@/components/ui/admin-table";
import { Link } from "@/components/ui/link";
import type { ImportSummary } from "@/lib/domain/imports/schema/ledger";
import { ImportBadge } from "../badges";
import { OutcomeBar } from "../outcome-bar";
import { useImportName } from "../use-import-name";

/** Imports as a table or, on a phone, a card each. */
export function ImportTable({ imports }: { readonly imports: readonly ImportSummary[] }) {
  const t = useTranslations("imports");
  const format = useFormatter();
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
              <ImportLink entry={entry} />
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
        { id: "status", header: t("columns.status"), cell: (entry) => <ImportBadge entry={entry} /> },
        {
          id: "result",
          header: t("columns.result"),
          cell: ({ counts, rowCount }) => <OutcomeBar counts={counts} total={rowCount} />,
        },
      ]}
      card={(entry) => <ImportCard entry={entry} />}
    />
  );
}

function ImportLink({ entry }: { readonly entry: ImportSummary }) {
  const nameOf = useImportName();
  return (
    <Link
      href={`/imports/${entry.id}`}
      className="inline-flex min-h-6 items-center font-medium wrap-anywhere"
    >
      {nameOf(entry)}
    </Link>
  );
}

function ImportCard({ entry }: { readonly entry: ImportSummary }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-start justify-between gap-3">
        <ImportLink entry={entry} />
        <ImportBadge entry={entry} />
      </div>
      <p className="tabular text-xs text-ink-faint">
        {t(`type.${entry.importType}`)} · {entry.createdBy.name ?? t("someone")} ·{" "}
        {format.dateTime(new Date(entry.createdAt), "moment")}
      </p>
      <OutcomeBar counts={entry.counts} total={entry.rowCount} />
    </div>
  );
}
