"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dayText } from "@/components/accounts/day-text";
import { DrawerSection } from "@/components/ui/drawer-section";
import { Link } from "@/components/ui/link";
import type { PromiseDetail } from "@/lib/domain/promises/schema";
import { useMoney } from "./use-money";

/** What was promised, to whom, and where to look further. */
export function PromiseFacts({ promise }: { readonly promise: PromiseDetail }) {
  const t = useTranslations("promises");
  const format = useFormatter();
  const { money, nameOf } = useMoney();
  const asAnswered = (text: string | null) => (text === null ? null : t("asAnswered", { text }));
  const { amount, currency, amountText, dueOn, dueText, paidAmount, kobraVisitNumber } = promise;
  const facts: readonly (readonly [label: string, value: ReactNode])[] = [
    [
      t("drawer.promised"),
      amount === null
        ? (asAnswered(amountText) ?? t("noAmount"))
        : `${money(amount, currency)} · ${nameOf(currency)}`,
    ],
    [t("drawer.due"), dueOn === null ? (asAnswered(dueText) ?? t("noDay")) : dayText(format, dueOn)],
    [t("drawer.paid"), paidAmount === null ? null : money(paidAmount, currency)],
    [t("drawer.method"), promise.method],
    [t("drawer.madeOn"), dayText(format, promise.madeOn)],
    [t("drawer.agent"), promise.agentName],
    [t("drawer.account"), <AccountLink key="account" promise={promise} />],
    [
      t("drawer.kobraId"),
      kobraVisitNumber === null ? null : (
        <code key="kobra" className="text-xs">
          {kobraVisitNumber}
        </code>
      ),
    ],
  ];
  return (
    <DrawerSection
      title={t("drawer.facts")}
      actions={
        <>
          <Link href={`/visits?range=all&visit=${promise.visitId}`} className="inline-block min-h-6 text-sm">
            {t("drawer.visit")}
          </Link>
          <Link href={`/deliveries?promise=${promise.id}`} className="inline-block min-h-6 text-sm">
            {t("drawer.allDeliveries")}
          </Link>
        </>
      }
    >
      <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-y-1 text-sm">
        {facts
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-ink-soft">{label}</dt>
              <dd className="tabular break-words">{value}</dd>
            </div>
          ))}
      </dl>
    </DrawerSection>
  );
}

function AccountLink({ promise: { accountId, externalId } }: { readonly promise: PromiseDetail }) {
  const id = <span className="font-mono text-xs">{externalId ?? "—"}</span>;
  return accountId === null ? id : <Link href={`/accounts/${accountId}`}>{id}</Link>;
}
