"use client";

import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { AdminTable } from "@/components/ui/admin-table";
import type { ImportRowEntry } from "@/lib/domain/imports/schema/ledger";
import { OutcomeBadge } from "../badges";
import { chunkPlace } from "../chunks/chunk-place";
import { RowReason } from "./row-reason";

interface RowTableProps {
  readonly rows: readonly ImportRowEntry[];
  readonly onOpen: (rowNumber: number) => void;
}

/** Rows as a table or, on a phone, a card each; the number opens what is known of the row. */
export function RowTable({ rows, onOpen }: RowTableProps) {
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
            <OpenButton rowNumber={rowNumber} onOpen={onOpen}>
              {String(rowNumber)}
            </OpenButton>
          ),
        },
        { id: "account", header: t("columns.account"), cell: (row) => <Account row={row} /> },
        {
          id: "outcome",
          header: t("columns.outcome"),
          cell: ({ outcome }) => <OutcomeBadge outcome={outcome} />,
        },
        { id: "why", header: t("columns.why"), cell: (row) => <RowReason row={row} /> },
        {
          id: "chunk",
          header: t("columns.chunk"),
          // Of a halved chunk the first one: which half of which half a row ended in is told where it is opened.
          cell: ({ ordinal }) => (
            <span className="tabular">{ordinal ? chunkPlace(ordinal.slice(0, 2)) : "—"}</span>
          ),
        },
      ]}
      card={(row) => (
        <div className="flex flex-col gap-1">
          <div className="flex items-center justify-between gap-3">
            <OpenButton rowNumber={row.rowNumber} onOpen={onOpen}>
              {t("card", { row: row.rowNumber })}
            </OpenButton>
            <OutcomeBadge outcome={row.outcome} />
          </div>
          <Account row={row} />
          <RowReason row={row} />
        </div>
      )}
    />
  );
}

interface OpenButtonProps {
  readonly rowNumber: number;
  readonly onOpen: (rowNumber: number) => void;
  readonly children: string;
}

function OpenButton({ rowNumber, onOpen, children }: OpenButtonProps) {
  const t = useTranslations("imports.rowList");
  return (
    <AriaButton
      aria-label={t("open", { row: rowNumber })}
      onPress={() => onOpen(rowNumber)}
      className="tabular inline-flex min-h-6 min-w-6 items-center rounded-md text-accent underline underline-offset-2 hover:text-accent-strong"
    >
      {children}
    </AriaButton>
  );
}

function Account({ row: { externalId, name } }: { readonly row: ImportRowEntry }) {
  const t = useTranslations("imports.rowList");
  return (
    <span className="flex flex-col">
      <span className="font-mono text-xs wrap-anywhere">{externalId ?? t("noAccount")}</span>
      {name ? <span className="text-ink-soft">{name}</span> : null}
    </span>
  );
}
