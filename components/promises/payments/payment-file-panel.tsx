"use client";

import { useFormatter, useTranslations } from "next-intl";
import { dayText } from "@/components/accounts/day-text";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";
import { usePaymentFile } from "@/lib/domain/promises/payment-hooks";
import type { PaymentFileDetail } from "@/lib/domain/promises/schema";
import { useMoney } from "../use-money";
import { FileCounts } from "./payments-panel";
import { ProposalsCard } from "./proposals-card";

/** One file of payments: what it proposes, and which rows count for nothing. */
export function PaymentFilePanel({ fileId }: { readonly fileId: string }) {
  const t = useTranslations("promises.files");
  const errorText = useErrorText();
  const format = useFormatter();
  const { data: file, error, isFetching, refetch } = usePaymentFile(fileId);
  return (
    <div className="flex flex-col gap-4">
      <p>
        <Link href="/promises/payments" className="inline-block min-h-6 text-sm">
          {t("title")}
        </Link>
      </p>
      <div className="-mb-4">
        <PageHeader
          title={file?.fileName ?? t("title")}
          description={
            file ? (
              <span className="tabular">
                {format.dateTime(new Date(file.uploadedAt), "moment")} ·{" "}
                {t("rows", { count: file.rowCount, text: format.number(file.rowCount, "integer") })}
              </span>
            ) : null
          }
          actions={file ? <FileCounts file={file} /> : null}
        />
      </div>
      {file ? (
        <>
          <Outcomes file={file} />
          <ProposalsCard file={file} />
          <LeftOver file={file} />
        </>
      ) : error ? (
        <Card>
          <ErrorState {...errorText(error)} onRetry={() => void refetch()} isRetrying={isFetching} />
        </Card>
      ) : (
        <Card isFlush>
          <SkeletonRows rows={6} />
        </Card>
      )}
    </div>
  );
}

function Outcomes({ file }: { readonly file: PaymentFileDetail }) {
  const t = useTranslations("promises.file.outcome");
  const format = useFormatter();
  return (
    <ul className="flex flex-wrap gap-2">
      {file.outcomes.map(({ outcome, count }) => (
        <li key={outcome}>
          <Badge tone={outcome === "matched" ? "good" : "neutral"}>
            {t(outcome)} <span className="tabular">{format.number(count, "integer")}</span>
          </Badge>
        </li>
      ))}
    </ul>
  );
}

function LeftOver({ file }: { readonly file: PaymentFileDetail }) {
  const t = useTranslations("promises.file");
  const format = useFormatter();
  const { money } = useMoney();
  if (file.leftOver.length === 0) return null;
  return (
    <Card isFlush title={t("leftOver")}>
      <ul className="divide-y divide-line">
        {file.leftOver.map(({ rowNumber, externalId, paidOn, amount, outcome }) => (
          <li key={rowNumber} className="tabular flex flex-wrap items-center gap-x-3 px-4 py-2 text-sm">
            <span className="w-20 text-ink-soft">{t("row", { row: rowNumber })}</span>
            <span className="font-mono text-xs break-all">{externalId ?? "—"}</span>
            <span>{paidOn === null ? "—" : dayText(format, paidOn)}</span>
            <span>{amount === null ? "—" : money(amount, null)}</span>
            <span className="ml-auto">
              <Badge tone="warn">{t(`outcome.${outcome}`)}</Badge>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
