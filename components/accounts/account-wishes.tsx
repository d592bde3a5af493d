"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { AccountWish } from "@/lib/domain/accounts/schema/account";
import { dayText } from "./day-text";
import { OriginLine } from "./origin-line";

/** When the account asked to be visited again, the latest first. */
export function AccountWishes({ wishes }: { readonly wishes: readonly AccountWish[] }) {
  const t = useTranslations("accounts.wishes");
  const format = useFormatter();
  return (
    <Card isFlush title={t("title")}>
      {wishes.length === 0 ? <p className="p-4 text-sm text-ink-soft">{t("none")}</p> : null}
      <ul className="divide-y divide-line empty:hidden">
        {wishes.map((wish, index) => (
          <li key={wish.visitId} className="flex flex-col px-4 py-2.5">
            <p className="tabular flex flex-wrap items-center gap-x-2 text-base">
              <span className="font-medium">{wish.on === null ? t("noDay") : dayText(format, wish.on)}</span>
              <span className="text-sm text-ink-soft">
                {wish.windows.map(([from, to]) => `${from}–${to}`).join(", ")}
              </span>
              {wish.settledAt !== null ? (
                <Badge tone="good">{t("settled")}</Badge>
              ) : index === 0 ? (
                <Badge tone="accent">{t("open")}</Badge>
              ) : null}
            </p>
            <OriginLine origin={wish} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
