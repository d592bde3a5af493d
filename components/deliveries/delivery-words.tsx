"use client";

import {
  CircleCheck,
  CircleHelp,
  CirclePause,
  CircleX,
  Clock,
  type LucideIcon,
  Send,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { DeliveryState } from "@/lib/domain/deliveries/schema/delivery";
import type { DeliveryRow } from "@/lib/domain/deliveries/schema/listing";

const LOOKS: Record<DeliveryState, { readonly tone: Tone; readonly Icon: LucideIcon }> = {
  waiting: { tone: "neutral", Icon: Clock },
  held: { tone: "warn", Icon: CirclePause },
  sending: { tone: "accent", Icon: Send },
  sent: { tone: "good", Icon: CircleCheck },
  refused: { tone: "danger", Icon: CircleX },
  unknown: { tone: "warn", Icon: CircleHelp },
  withdrawn: { tone: "neutral", Icon: Undo2 },
};

/** Where a delivery stands; of a held one, what it waits for. */
export function DeliveryStateBadge({ delivery }: { readonly delivery: Pick<DeliveryRow, "state" | "hold"> }) {
  const t = useTranslations("deliveries");
  const { tone, Icon } = LOOKS[delivery.state];
  const hold = delivery.hold === "no-record-id" || delivery.hold === "no-kobra-id" ? delivery.hold : null;
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {delivery.state === "held" && hold ? t(`hold.${hold}`) : t(`state.${delivery.state}`)}
    </Badge>
  );
}

const KNOWN_REASONS = [
  "timeout",
  "reset",
  "half-body",
  "too-large",
  "no-answer-in-json",
  "no-code",
  "no-id",
  "worker-lost",
  "rate-limited",
  "passing-refusal",
  "token-or-address-refused",
  "not-set-up",
  "old-host",
  "not-owed",
  "person-says-so",
  "person-sends-again",
  "read-back",
  "undone",
  "locked-out",
  "inside-address",
  "plain-http",
  "wrong-body",
] as const;

const CODE = /^code-(\d{3,})$/;

/** Why a delivery stands where it stands; the target's own words where they are all there is. */
export function useReasonText(): (reason: string) => string {
  const t = useTranslations("deliveries");
  return (reason) => {
    const [, code] = CODE.exec(reason) ?? [];
    if (code !== undefined) return t("reason.code", { code });
    if (reason.startsWith("not-sent")) return t("reason.not-sent");
    const known = KNOWN_REASONS.find((each) => each === reason);
    return known ? t(`reason.${known}`) : reason;
  };
}
