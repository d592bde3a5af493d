"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonText } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useErrorText } from "@/lib/client/use-error-text";
import { useFieldAliases, useForgetFieldAlias } from "@/lib/domain/receipts/hooks";
import type { FieldAliasDto } from "@/lib/domain/receipts/schema";

/** Every spelling that somebody taught, and the way to forget it. */
export function TaughtSpellings() {
  const t = useTranslations("inbox.taught");
  const query = useFieldAliases();
  return (
    <Card title={t("title")}>
      {query.data ? (
        <SpellingList aliases={query.data.aliases} />
      ) : query.isError ? (
        <QueryError query={query} />
      ) : (
        <SkeletonText lines={2} />
      )}
    </Card>
  );
}

function SpellingList({ aliases }: { readonly aliases: readonly FieldAliasDto[] }) {
  const t = useTranslations("inbox");
  const errorText = useErrorText();
  const forget = useForgetFieldAlias();
  if (aliases.length === 0) return <p className="text-sm text-ink-soft">{t("taught.empty")}</p>;
  const forgetAlias = (alias: string) =>
    afterSuccess(
      forget.mutateAsync(alias),
      () => showToast({ title: t("taught.forgotten", { alias }) }),
      (error) => showToast({ title: errorText(error).title, tone: "danger" }),
    );
  return (
    <>
      <p className="pb-2 text-sm text-ink-soft">{t("taught.text")}</p>
      <ul className="divide-y divide-line">
        {aliases.map(({ alias, field }) => (
          <li key={alias} className="flex items-center justify-between gap-3 py-1.5 text-sm">
            <span className="min-w-0 break-words">
              <span className="font-mono">{alias}</span>
              <span className="text-ink-soft"> → {t(`fields.${field}`)}</span>
            </span>
            <Button
              variant="quiet"
              aria-label={t("taught.forgetAlias", { alias })}
              isDisabled={forget.isPending}
              onPress={() => forgetAlias(alias)}
            >
              {t("taught.forget")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
