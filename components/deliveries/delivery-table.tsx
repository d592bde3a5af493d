"use client";

import { useFormatter, useTranslations } from "next-intl";
import { AdminTable } from "@/components/ui/admin-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { DeliveryRow } from "@/lib/domain/deliveries/schema/listing";
import { DeliveryStateBadge, useReasonText } from "./delivery-words";

interface DeliveryTableProps {
  readonly rows: readonly DeliveryRow[];
  readonly onOpen: (deliveryId: string) => void;
}

/** Deliveries as rows, as cards on a phone. */
export function DeliveryTable({ rows, onOpen }: DeliveryTableProps) {
  const t = useTranslations("deliveries");
  const format = useFormatter();
  const reasonText = useReasonText();
  return (
    <AdminTable
      label={t("list")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "account",
          header: t("columns.account"),
          cell: ({ clientName, externalId }) => (
            <span className="flex flex-col">
              <span>{clientName ?? t("unknownClient")}</span>
              {externalId ? <span className="font-mono text-xs text-ink-faint">{externalId}</span> : null}
            </span>
          ),
        },
        {
          id: "what",
          header: t("columns.what"),
          cell: (row) => (
            <span className="flex flex-col">
              <span>{row.target === "wolkvox-gestiones" ? row.what : <PromiseStatus what={row.what} />}</span>
              <span className="text-xs text-ink-faint">{t(`target.${row.target}`)}</span>
            </span>
          ),
        },
        {
          id: "state",
          header: t("columns.state"),
          cell: (row) => (
            <span className="flex flex-col items-end gap-1 @2xl:items-start">
              <span className="flex flex-wrap gap-1">
                <DeliveryStateBadge delivery={row} />
                {row.isOutdated ? <Badge tone="warn">{t("outdated")}</Badge> : null}
              </span>
              {row.reason && row.state !== "sent" ? (
                <span className="text-xs text-ink-soft">{reasonText(row.reason)}</span>
              ) : null}
            </span>
          ),
        },
        {
          id: "attempts",
          header: t("columns.attempts"),
          cell: ({ attempts }) => <span className="tabular">{format.number(attempts)}</span>,
          isNumeric: true,
        },
        {
          id: "latency",
          header: t("columns.latency"),
          cell: ({ latencyMs }) => (
            <span className="tabular">
              {latencyMs === null ? "—" : t("ms", { ms: format.number(latencyMs) })}
            </span>
          ),
          isNumeric: true,
        },
        {
          id: "when",
          header: t("columns.when"),
          cell: ({ settledAt, createdAt }) => <RelativeTime at={settledAt ?? createdAt} />,
        },
      ]}
      actionsHeader={t("columns.actions")}
      actions={(row) => (
        <Button
          variant="quiet"
          aria-label={t("openLabel", { account: row.externalId ?? row.clientName ?? row.id })}
          onPress={() => onOpen(row.id)}
        >
          {t("open")}
        </Button>
      )}
    />
  );
}

const STATUSES = { "2": "active", "3": "covered", "4": "uncovered", "5": "partial" } as const;

/** Kobra's number of a promise's status, in words. */
export function PromiseStatus({ what }: { readonly what: string | null }) {
  const t = useTranslations("deliveries.promise");
  return what === "2" || what === "3" || what === "4" || what === "5" ? t(STATUSES[what]) : what;
}
