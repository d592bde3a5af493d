import {
  BadgeCheck,
  Ban,
  CircleQuestionMark,
  DoorClosed,
  type LucideIcon,
  MapPinOff,
  MessageCircle,
} from "lucide-react";
import type { VisitOutcome } from "@/lib/domain/visits/rules/visit-words";

export type OutcomeStyle = {
  /** Name of the CSS custom property in app/globals.css; it resolves per theme. */
  colorVariable: `--color-outcome-${string}`;
  icon: LucideIcon;
};

/** How each outcome looks on map, table, charts and badges. An icon always goes with the colour. */
export const OUTCOME_STYLE: Readonly<Record<VisitOutcome, OutcomeStyle>> = {
  promise: { colorVariable: "--color-outcome-promise", icon: BadgeCheck },
  contact: { colorVariable: "--color-outcome-contact", icon: MessageCircle },
  no_contact: { colorVariable: "--color-outcome-no-contact", icon: DoorClosed },
  wrong_address: { colorVariable: "--color-outcome-wrong-address", icon: MapPinOff },
  cancelled: { colorVariable: "--color-outcome-cancelled", icon: Ban },
  in_doubt: { colorVariable: "--color-outcome-in-doubt", icon: CircleQuestionMark },
};

/** The outcome's colour as a CSS value, for a style attribute. */
export function outcomeColor(outcome: VisitOutcome): string {
  return `var(${OUTCOME_STYLE[outcome].colorVariable})`;
}
