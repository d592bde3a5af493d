"use client";

import { CircleCheck, Clock, Copy, History, type LucideIcon, RefreshCw, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ReceiptStatus } from "@/lib/domain/receipts/schema";

export const STATUS_LOOK: Readonly<Record<ReceiptStatus, { tone: Tone; Icon: LucideIcon }>> = {
  pending: { tone: "accent", Icon: Clock },
  stored: { tone: "good", Icon: CircleCheck },
  updated: { tone: "good", Icon: RefreshCw },
  duplicate: { tone: "neutral", Icon: Copy },
  superseded: { tone: "neutral", Icon: History },
  quarantined: { tone: "warn", Icon: TriangleAlert },
};

export function ReceiptStatusBadge({ status }: { readonly status: ReceiptStatus }) {
  const t = useTranslations("inbox.status");
  const { tone, Icon } = STATUS_LOOK[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(status)}
    </Badge>
  );
}
