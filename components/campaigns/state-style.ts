import {
  Ban,
  BotMessageSquare,
  CircleHelp,
  CirclePause,
  CirclePlay,
  Flag,
  FlagTriangleRight,
  Ghost,
  OctagonPause,
  Percent,
  Recycle,
  Snail,
} from "lucide-react";
import type { Tone } from "@/components/ui/badge";
import type { CampaignPhase, CampaignStateName } from "@/lib/domain/campaigns/schema/campaign";

interface Look {
  readonly tone: Tone;
  readonly Icon: typeof Flag;
}

export const STATE_LOOKS: Record<CampaignStateName, Look> = {
  stalled: { tone: "danger", Icon: OctagonPause },
  "finished-but-started": { tone: "warn", Icon: FlagTriangleRight },
  slow: { tone: "warn", Icon: Snail },
  "machine-spike": { tone: "warn", Icon: BotMessageSquare },
  "recycled-again": { tone: "accent", Icon: Recycle },
  "over-100": { tone: "accent", Icon: Percent },
  "status-unknown": { tone: "neutral", Icon: CircleHelp },
  gone: { tone: "neutral", Icon: Ghost },
};

export const PHASE_LOOKS: Record<CampaignPhase, Look> = {
  running: { tone: "good", Icon: CirclePlay },
  stopped: { tone: "neutral", Icon: CirclePause },
  finished: { tone: "neutral", Icon: Flag },
  "finished-but-started": { tone: "neutral", Icon: Flag },
  unknown: { tone: "neutral", Icon: Ban },
};
