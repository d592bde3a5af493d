"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Link } from "@/components/ui/link";
import { SkeletonText } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";
import { useAccountSends } from "@/lib/domain/accounts/form-hooks";
import type { AccountSend } from "@/lib/domain/accounts/schema/sends";
import { SendBadge } from "./send-badge";
import { SendChanges } from "./send-changes";
import { useAccountWords } from "./use-account-words";

/** What was sent of the account, when and by whom, what became of it and what it changed. */
export function AccountSends({ accountId }: { readonly accountId: string }) {
  const t = useTranslations("accounts.sends");
  const errorText = useErrorText();
  const { data, error, isPending, isFetching, refetch } = useAccountSends(accountId);
  return (
    <Card isFlush title={t("title")}>
      {isPending ? (
        <div className="p-4">
          <SkeletonText lines={3} />
        </div>
      ) : null}
      {error && !data ? (
        <ErrorState {...errorText(error)} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : null}
      {data?.sends.length === 0 ? <p className="p-4 text-sm text-ink-soft">{t("none")}</p> : null}
      <ul aria-label={t("title")} className="divide-y divide-line empty:hidden">
        {data?.sends.map((send) => (
          <Send key={`${send.importId} ${send.rowNumber}`} send={send} />
        ))}
      </ul>
      {data?.isCut ? (
        <p className="border-line border-t px-4 py-2 text-xs text-ink-faint">{t("cut")}</p>
      ) : null}
    </Card>
  );
}

function Send({ send }: { readonly send: AccountSend }) {
  const t = useTranslations("accounts.sends");
  const fields = useTranslations("accountFields");
  const words = useAccountWords();
  const isEditor = useViewer().role !== "viewer";
  const format = useFormatter();
  const { at, status, reason, senderName, fileName, rowNumber, importType, problems } = send;
  const type = (["1", "2", "3"] as const).find((each) => each === String(importType));
  const source = fileName ? t("file", { name: fileName, row: rowNumber }) : t("form");
  return (
    <li className="flex flex-col gap-1 px-4 py-2.5 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <SendBadge status={status} />
        <time dateTime={at} className="tabular font-medium">
          {format.dateTime(new Date(at), "moment")}
        </time>
        <span className="text-ink-soft">{type ? fields(`type.${type}`) : null}</span>
      </p>
      <p className="text-xs text-ink-faint">
        {isEditor ? (
          <Link href={`/imports/${send.importId}`} className="inline-flex min-h-6 items-center">
            {source}
          </Link>
        ) : (
          source
        )}
        {senderName ? ` · ${senderName}` : null}
      </p>
      {reason ? <p className="text-danger">{t("kobraSaid", { words: reason })}</p> : null}
      {status === "left_out" && problems.length > 0 ? (
        <ul className="text-xs text-danger">
          {problems.map(({ field, code }) => (
            <li key={`${field} ${code}`}>
              {words.label(field)}: {words.problem(code)}
            </li>
          ))}
        </ul>
      ) : null}
      <SendChanges send={send} />
    </li>
  );
}
