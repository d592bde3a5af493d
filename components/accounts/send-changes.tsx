"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AccountSend } from "@/lib/domain/accounts/schema/sends";
import { useAccountWords } from "./use-account-words";

/** More changed fields than this stand behind a press. */
const MOST_SHOWN = 4;

/** What a send said otherwise than Kobra had accepted before it, field by field. */
export function SendChanges({ send }: { readonly send: AccountSend }) {
  const t = useTranslations("accounts.sends");
  const { changes, fieldCount } = send;
  if (fieldCount === 0) return null;
  if (changes.length === 0) return <p className="text-xs text-ink-faint">{t("nothingNew")}</p>;
  const isFirst = changes.every(({ before }) => before === null);
  if (changes.length <= MOST_SHOWN) return <ChangeList changes={changes} />;
  return (
    <details>
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-xs text-ink-soft">
        {t(isFirst ? "firstChanges" : "changes", { count: changes.length })}
      </summary>
      <ChangeList changes={changes} />
    </details>
  );
}

function ChangeList({ changes }: Pick<AccountSend, "changes">) {
  const t = useTranslations("accounts.sends");
  const words = useAccountWords();
  return (
    <dl className="mt-1 grid grid-cols-[minmax(7rem,2fr)_3fr] gap-x-3 gap-y-1 text-xs">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="contents">
          <dt className="text-ink-faint">{words.label(field)}</dt>
          <dd className="tabular flex min-w-0 flex-wrap items-center gap-x-1.5 break-words">
            {before === null ? (
              <span className="text-ink-faint">{t("new")}</span>
            ) : (
              <del className="text-ink-faint">{words.value(field, before)}</del>
            )}
            <ArrowRight role="img" aria-label={t("becomes")} className="size-3 text-ink-faint" />
            <ins className="min-w-0 font-medium no-underline">{words.value(field, after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
