"use client";

import { MapPin, MapPinOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useMemo } from "react";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import type { DataColumn } from "@/components/ui/data-table/data-column";
import { RelativeTime } from "@/components/ui/relative-time";
import {
  ACCOUNT_COLUMNS,
  ACCOUNT_ORDERS,
  type AccountColumn,
} from "@/lib/domain/accounts/rules/account-columns";
import type { AccountRow } from "@/lib/domain/accounts/schema/list";
import { SendBadge } from "../send-badge";
import { useAccountWords } from "../use-account-words";

type Cell = (account: AccountRow) => ReactNode;

/** Pixels; 130 where nothing is said. */
const WIDTHS: Partial<Record<AccountColumn, number>> = {
  client: 220,
  account: 170,
  status: 90,
  currency: 110,
  overdue: 120,
  lastSend: 210,
  portfolio: 160,
  product: 170,
  record: 150,
  rfc: 150,
  position: 90,
};
const NUMERIC: ReadonlySet<AccountColumn> = new Set(["pending", "overdue"]);
const LARGEST_FIRST: ReadonlySet<AccountColumn> = new Set([...NUMERIC, "createdAt"]);

/** Every column of accounts as the list draws it. */
export function useAccountColumns(): readonly DataColumn<AccountRow>[] {
  const t = useTranslations("accountList");
  const cells = useCells();
  return useMemo(
    () =>
      ACCOUNT_COLUMNS.map((id) => ({
        id,
        header: t(`columns.${id}`),
        width: WIDTHS[id] ?? 130,
        align: NUMERIC.has(id) ? "end" : "start",
        isSortable: ACCOUNT_ORDERS.some((order) => order === id),
        isLargestFirst: LARGEST_FIRST.has(id),
        isName: id === "client",
        cell: cells[id],
      })),
    [t, cells],
  );
}

function useCells(): Readonly<Record<AccountColumn, Cell>> {
  const t = useTranslations("accountList");
  const accountText = useTranslations("accounts");
  const words = useAccountWords();
  const format = useFormatter();
  return useMemo(
    () => ({
      client: ({ clientName }) => clientName ?? accountText("unknownClient"),
      account: ({ externalId }) => <CopiedId text={externalId} label={t("copyId", { id: externalId })} />,
      pending: ({ totalPending }) => totalPending && words.amount(totalPending),
      currency: ({ currencyCode }) => currencyCode && words.currency(currencyCode),
      overdue: ({ overdueDays }) => overdueDays !== null && format.number(overdueDays),
      status: ({ isInactive }) =>
        isInactive ? <Badge tone="warn">{t("option.inactive")}</Badge> : t("option.active"),
      lastSend: (account) => <LastSend account={account} />,
      lastVisit: ({ lastVisitAt }) => lastVisitAt && <RelativeTime at={lastVisitAt} />,
      portfolio: ({ portfolioName }) => portfolioName ?? accountText("unassigned"),
      product: ({ productId }) => productId !== null && words.product(productId),
      record: ({ wolkvoxRecordId }) => <span className="font-mono text-xs">{wolkvoxRecordId}</span>,
      rfc: ({ rfc }) => <span className="font-mono text-xs">{rfc}</span>,
      phone: ({ phone }) => phone,
      city: ({ city }) => city,
      state: ({ state }) => state,
      position: ({ lat, lng }) =>
        lat === null || lng === null ? (
          <MapPinOff role="img" aria-label={t("option.missing")} className="size-4 text-ink-faint" />
        ) : (
          <MapPin role="img" aria-label={t("option.present")} className="size-4 text-accent" />
        ),
      createdAt: ({ createdAt }) => format.dateTime(new Date(createdAt), "day"),
    }),
    [t, accountText, words, format],
  );
}

function CopiedId({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <span className="flex min-w-0 items-center gap-0.5 font-mono text-xs">
      <span className="truncate">{text}</span>
      <span className="relative z-10">
        <CopyButton text={text} label={label} />
      </span>
    </span>
  );
}

function LastSend({ account: { lastSendStatus, lastSendAt } }: { readonly account: AccountRow }) {
  const t = useTranslations("accountList");
  if (lastSendStatus === null || lastSendAt === null) {
    return <span className="text-ink-faint">{t("neverSent")}</span>;
  }
  return (
    <span className="flex items-center gap-2">
      <SendBadge status={lastSendStatus} />
      <span className="truncate text-xs text-ink-faint">
        <RelativeTime at={lastSendAt} />
      </span>
    </span>
  );
}
