"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import type { useReceipts } from "@/lib/domain/receipts/hooks";
import { useSearchOn } from "./use-search-on";

/** How far a search in bodies has come, and the way to stop it or let it go on. */
export function SearchProgress({ query }: { readonly query: ReturnType<typeof useReceipts> }) {
  const t = useTranslations("inbox.find");
  const { found, examined, total, isOn, hasMore, stop, goOn } = useSearchOn(query);
  if (!query.data || query.isPlaceholderData || total === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b px-4 py-2 text-sm">
      <p role="status" className="tabular flex items-center gap-2 text-ink-soft">
        {isOn ? <Spinner /> : null}
        {hasMore ? t("progress", { found, examined, total }) : t("complete", { found, total })}
      </p>
      {isOn ? (
        <Button variant="quiet" onPress={stop}>
          {t("stop")}
        </Button>
      ) : hasMore ? (
        <Button onPress={goOn}>{t("goOn")}</Button>
      ) : null}
    </div>
  );
}
