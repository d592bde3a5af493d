"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import type { ReceiptDetail } from "@/lib/domain/receipts/schema";
import { visitHref } from "./receipt/receipt-visit-link";

/** What happened to the receipt, why, and what to do, in words. */
export function ReceiptReason({ receipt }: { readonly receipt: ReceiptDetail }) {
  const t = useTranslations("inbox");
  const { status, cause, detail, visitId } = receipt;
  if (status === "quarantined" && cause) {
    return (
      <Banner tone="warn" title={t(`causes.${cause}.label`)}>
        <p>{t(`causes.${cause}.what`)}</p>
        <p className="mt-1">{t(`causes.${cause}.advice`)}</p>
        {detail ? <p className="mt-1 font-mono text-xs text-ink-soft">{detail}</p> : null}
      </Banner>
    );
  }
  return (
    <Banner title={t(`status.${status}`)}>
      <p>{t(`meaning.${status}`)}</p>
      {visitId ? (
        <Link href={visitHref(visitId)} className="mt-1 inline-block min-h-6 font-medium">
          {t("seeVisit")}
        </Link>
      ) : null}
    </Banner>
  );
}
