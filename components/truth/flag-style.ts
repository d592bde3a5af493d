import { ClockAlert, Gauge, type LucideIcon, MapPinned, Move, Timer, Users } from "lucide-react";
import type { VisitFlag } from "@/lib/domain/visits/rules/visit-words";

/** The icon of each flag: colour alone would not tell them apart. */
export const FLAG_ICON: Readonly<Record<VisitFlag, LucideIcon>> = {
  far: MapPinned,
  rebound: Move,
  very_short: Timer,
  impossible_speed: Gauge,
  same_spot: Users,
  outside_hours: ClockAlert,
};
