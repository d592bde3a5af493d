"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ReceiptEntry } from "@/lib/domain/receipts/schema";

/** The key that let the receipt in, or that it is a test of ours. */
export function ReceiptSource({ receipt }: { readonly receipt: Pick<ReceiptEntry, "source" | "keyLabel"> }) {
  const t = useTranslations("inbox");
  if (receipt.source === "test") return <Badge>{t("test")}</Badge>;
  return <span>{receipt.keyLabel ?? "—"}</span>;
}
