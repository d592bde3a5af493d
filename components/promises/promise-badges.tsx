"use client";

import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CirclePause,
  CircleX,
  Clock,
  LoaderCircle,
  PieChart,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { PromiseStatus } from "@/lib/domain/promises/rules/promise-words";
import type { PromiseRow, PushState } from "@/lib/domain/promises/schema";

const STATUS_LOOK = {
  active: { tone: "neutral", Icon: CircleDashed },
  covered: { tone: "good", Icon: CircleCheck },
  uncovered: { tone: "danger", Icon: CircleX },
  partial: { tone: "warn", Icon: PieChart },
} as const satisfies Record<PromiseStatus, { tone: Tone; Icon: typeof Clock }>;

const PUSH_LOOK = {
  waiting: { tone: "accent", Icon: Clock },
  held: { tone: "warn", Icon: CirclePause },
  sending: { tone: "accent", Icon: LoaderCircle },
  sent: { tone: "good", Icon: CircleCheck },
  refused: { tone: "danger", Icon: Ban },
  unknown: { tone: "warn", Icon: CircleHelp },
  withdrawn: { tone: "neutral", Icon: Undo2 },
} as const satisfies Record<PushState, { tone: Tone; Icon: typeof Clock }>;

/** What was decided, or that the visit took the promise back. */
export function PromiseStatusBadge({
  promise,
}: {
  readonly promise: Pick<PromiseRow, "status" | "isWithdrawn">;
}) {
  const t = useTranslations("promises");
  if (promise.isWithdrawn) return <Badge icon={<Undo2 aria-hidden />}>{t("isWithdrawn")}</Badge>;
  return <StatusBadge status={promise.status} />;
}

export function StatusBadge({ status }: { readonly status: PromiseStatus }) {
  const t = useTranslations("promises.status");
  const { tone, Icon } = STATUS_LOOK[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(status)}
    </Badge>
  );
}

/** Where the message to Kobra stands. */
export function PushBadge({ push }: { readonly push: PushState | null }) {
  const t = useTranslations("promises.push");
  if (push === null) return <span className="text-xs text-ink-faint">{t("none")}</span>;
  const { tone, Icon } = PUSH_LOOK[push];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(push)}
    </Badge>
  );
}

/** Why a promise makes no sense; nothing where it does. */
export function PromiseProblems({ promise }: { readonly promise: PromiseRow }) {
  const t = useTranslations("promises");
  return (
    <>
      {promise.problems.map((problem) => (
        <Badge key={problem} tone="warn" icon={<CircleAlert aria-hidden />}>
          {t(`problem.${problem}`)}
        </Badge>
      ))}
    </>
  );
}
