"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { AccountPromise } from "@/lib/domain/accounts/schema/account";
import { dayText } from "./day-text";
import { OriginLine } from "./origin-line";

/** What was promised at the door, the latest first. */
export function AccountPromises({ promises }: { readonly promises: readonly AccountPromise[] }) {
  const t = useTranslations("accounts.promises");
  const format = useFormatter();
  const amountText = (amount: string) =>
    format.number(Number(amount), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (
    <Card isFlush title={t("title")}>
      {promises.length === 0 ? <p className="p-4 text-sm text-ink-soft">{t("none")}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {promises.map((promise) => (
          <li key={promise.visitId} className="flex flex-col px-4 py-2.5">
            <p className="tabular flex flex-wrap items-baseline gap-x-2 text-base">
              <span className="font-medium">
                {promise.amount === null ? t("noAmount") : amountText(promise.amount)}
              </span>
              <span className="text-sm text-ink-soft">
                {promise.on === null ? t("noDay") : t("for", { day: dayText(format, promise.on) })}
                {promise.method ? ` · ${promise.method}` : ""}
              </span>
            </p>
            <OriginLine origin={promise} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
