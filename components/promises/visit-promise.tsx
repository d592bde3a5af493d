"use client";

import { useFormatter, useTranslations } from "next-intl";
import { dayText } from "@/components/accounts/day-text";
import { DrawerSection } from "@/components/ui/drawer-section";
import { Link } from "@/components/ui/link";
import { useVisitPromise } from "@/lib/domain/promises/hooks";
import { PromiseProblems, PromiseStatusBadge, PushBadge } from "./promise-badges";
import { useAmountText } from "./use-promise-columns";

/** What became of a visit's promise; nothing where it made none. */
export function VisitPromise({ visitId }: { readonly visitId: string }) {
  const t = useTranslations("promises");
  const format = useFormatter();
  const amountText = useAmountText();
  const promise = useVisitPromise(visitId).data?.promise;
  if (!promise) return null;
  return (
    <DrawerSection
      title={t("visit.title")}
      actions={
        <Link href={`/promises?open=${promise.id}`} className="inline-block min-h-6 text-sm">
          {t("visit.open")}
        </Link>
      }
    >
      <p className="tabular text-sm">
        <span className="font-medium">{amountText(promise)}</span>
        <span className="text-ink-soft">
          {" · "}
          {promise.dueOn === null ? t("noDay") : dayText(format, promise.dueOn)}
        </span>
      </p>
      <p className="flex flex-wrap gap-1">
        <PromiseStatusBadge promise={promise} />
        <PushBadge push={promise.push} />
        <PromiseProblems promise={promise} />
      </p>
    </DrawerSection>
  );
}
