"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import { Spinner } from "@/components/ui/spinner";
import { useErrorText } from "@/lib/client/use-error-text";
import type { ReadAgainResult, useReadAgain } from "@/lib/domain/receipts/hooks";
import type { ReceiptStateDto } from "@/lib/domain/receipts/schema";
import { visitHref } from "../receipt/receipt-visit-link";

/** "In line", then what became of it; read out as it changes. */
export function ReadAgainOutcome({ readAgain }: { readonly readAgain: ReturnType<typeof useReadAgain> }) {
  const t = useTranslations("inbox.outcome");
  const errorText = useErrorText();
  const failure = readAgain.isError ? errorText(readAgain.error) : null;
  const place = useRef<HTMLDivElement>(null);
  const isSettled = readAgain.isSuccess || readAgain.isError;
  useEffect(() => {
    // The button that was pressed is often gone by now, or far below: the keyboard must not be left nowhere.
    if (isSettled) place.current?.focus();
  }, [isSettled]);
  return (
    <div ref={place} role="status" tabIndex={-1} className="rounded-md outline-none empty:hidden">
      {readAgain.isPending ? (
        <p className="flex items-center gap-2 text-sm text-ink-soft">
          <Spinner />
          {t("queued")}
        </p>
      ) : null}
      {failure ? (
        <Banner tone="danger" title={failure.title}>
          <p>
            {failure.reason} {failure.advice}
          </p>
        </Banner>
      ) : null}
      {readAgain.isSuccess ? <Settled result={readAgain.data} /> : null}
    </div>
  );
}

function Settled({ result }: { readonly result: ReadAgainResult }) {
  const t = useTranslations("inbox.outcome");
  if (result.kind === "taught") return <Banner title={t("taught")} />;
  if (result.kind === "one") return <SettledOne state={result.state} />;
  const { replayed, left, isWaiting, state } = result;
  return (
    <div className="flex flex-col gap-2">
      <Banner
        tone={isWaiting || left > 0 ? "warn" : "info"}
        title={t(isWaiting ? "inLine" : "replayed", { count: replayed })}
      >
        <p>{isWaiting ? t("stillWaiting") : t("left", { count: left })}</p>
      </Banner>
      {state ? <SettledOne state={state} /> : null}
    </div>
  );
}

function SettledOne({ state: { status, visitId } }: { readonly state: ReceiptStateDto }) {
  const t = useTranslations("inbox");
  if (status === "pending") return <Banner tone="warn" title={t("outcome.stillWaiting")} />;
  // The cause stands right above, where the receipt says why it is here.
  if (status === "quarantined") return <Banner tone="warn" title={t("outcome.quarantined")} />;
  return (
    <Banner title={t(`outcome.${status}`)}>
      {visitId ? (
        <Link href={visitHref(visitId)} className="inline-block min-h-6 font-medium">
          {t("seeVisit")}
        </Link>
      ) : null}
    </Banner>
  );
}
