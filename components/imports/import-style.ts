import {
  Ban,
  CircleCheck,
  CircleHelp,
  CircleX,
  Clock,
  FilePen,
  Pause,
  Scissors,
  Send,
  ShieldX,
  SkipForward,
} from "lucide-react";
import type { Tone } from "@/components/ui/badge";
import type { ImportChunkEntry, ImportStatusName, RowOutcome } from "@/lib/domain/imports/schema/ledger";

interface Look {
  readonly tone: Tone;
  readonly Icon: typeof Clock;
}

/** Each outcome has an icon beside its colour. */
export const OUTCOME_LOOK: Readonly<Record<RowOutcome, Look & { readonly bar: string }>> = {
  accepted: { tone: "good", Icon: CircleCheck, bar: "bg-good" },
  rejected: { tone: "danger", Icon: CircleX, bar: "bg-danger" },
  unknown: { tone: "warn", Icon: CircleHelp, bar: "bg-warn" },
  sent: { tone: "accent", Icon: Send, bar: "bg-accent" },
  waiting: { tone: "neutral", Icon: Clock, bar: "bg-line-strong" },
  left_out: { tone: "neutral", Icon: SkipForward, bar: "bg-ink-faint" },
  cancelled: { tone: "neutral", Icon: Ban, bar: "bg-line" },
};

export const STATUS_LOOK: Readonly<Record<ImportStatusName, Look>> = {
  draft: { tone: "neutral", Icon: FilePen },
  sending: { tone: "accent", Icon: Send },
  paused: { tone: "warn", Icon: Pause },
  cancelled: { tone: "neutral", Icon: Ban },
  done: { tone: "good", Icon: CircleCheck },
};

export const CHUNK_LOOK: Readonly<Record<ImportChunkEntry["status"], Look>> = {
  waiting: OUTCOME_LOOK.waiting,
  sending: OUTCOME_LOOK.sent,
  accepted: OUTCOME_LOOK.accepted,
  rejected: OUTCOME_LOOK.rejected,
  split: { tone: "warn", Icon: Scissors },
  unknown: OUTCOME_LOOK.unknown,
  cancelled: OUTCOME_LOOK.cancelled,
};

export const REQUEST_LOOK: Readonly<Record<RequestOutcome, Look>> = {
  accepted: OUTCOME_LOOK.accepted,
  refused: OUTCOME_LOOK.rejected,
  "locked-out": { tone: "danger", Icon: ShieldX },
  unsettled: OUTCOME_LOOK.unknown,
};

const REQUEST_OUTCOMES = ["accepted", "refused", "locked-out", "unsettled"] as const;
export type RequestOutcome = (typeof REQUEST_OUTCOMES)[number];

/** Null while no answer was noted. */
export function requestOutcome(text: string | null): RequestOutcome | null {
  return REQUEST_OUTCOMES.find((outcome) => outcome === text) ?? null;
}
