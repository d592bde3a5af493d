"use client";

import { Ban, CircleCheck, CircleHelp, CircleX, Clock, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import type { SendStatus } from "@/lib/domain/accounts/schema/sends";

const LOOK: Readonly<Record<SendStatus, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  left_out: { tone: "neutral", icon: <Ban aria-hidden /> },
  waiting: { tone: "neutral", icon: <Clock aria-hidden /> },
  sent: { tone: "accent", icon: <Send aria-hidden /> },
  accepted: { tone: "good", icon: <CircleCheck aria-hidden /> },
  rejected: { tone: "danger", icon: <CircleX aria-hidden /> },
  unknown: { tone: "warn", icon: <CircleHelp aria-hidden /> },
  cancelled: { tone: "neutral", icon: <Ban aria-hidden /> },
};

/** What the ledger knows of an account that was sent. */
export function SendBadge({ status }: { readonly status: SendStatus }) {
  const t = useTranslations("accountList.sendStatus");
  return <Badge {...LOOK[status]}>{t(status)}</Badge>;
}
