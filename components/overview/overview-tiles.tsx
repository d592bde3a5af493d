"use client";

import { BadgeCheck, Inbox, MapPinned, MessageCircle, Radio, Users } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { StatTile } from "@/components/ui/stat-tile";
import { useAge } from "@/components/ui/use-age";
import type { Overview } from "@/lib/domain/reports/schema";

/** The six numbers of the day. */
export function OverviewTiles({ overview }: { readonly overview: Overview }) {
  const t = useTranslations("overview");
  const format = useFormatter();
  const mayOpenInbox = useViewer().role !== "viewer";
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
      <StatTile
        label={t("visits")}
        value={overview.visits}
        href="/visits?range=today"
        icon={<MapPinned aria-hidden />}
        hint={t("yesterdayByNow", { count: overview.visitsYesterdayByNow })}
      />
      <StatTile
        label={t("contactRate")}
        value={overview.contactRate === null ? "—" : format.number(overview.contactRate, "percent")}
        href="/visits?range=today&contact=yes"
        icon={<MessageCircle aria-hidden />}
        hint={overview.contactRate === null ? t("noAnswersYet") : t("contactHint")}
      />
      <StatTile
        label={t("promises")}
        value={overview.promises}
        href="/promises?range=today&bucket=all"
        icon={<BadgeCheck aria-hidden />}
        hint={
          overview.visits === 0
            ? null
            : t("ofVisits", { share: format.number(overview.promises / overview.visits, "percent") })
        }
      />
      <StatTile
        label={t("activeAgents")}
        value={overview.activeAgents}
        href="#agents"
        icon={<Users aria-hidden />}
        hint={t("withVisitsToday")}
      />
      <LastReceiptTile at={overview.lastReceiptAt} mayOpenInbox={mayOpenInbox} />
      <StatTile
        label={t("quarantined")}
        value={overview.quarantined}
        href={mayOpenInbox ? "/inbox" : undefined}
        icon={<Inbox aria-hidden />}
        hint={
          overview.pending > 0
            ? t("pending", { count: overview.pending })
            : t(overview.quarantined > 0 ? "awaitReview" : "allUnderstood")
        }
      />
    </div>
  );
}

interface LastReceiptTileProps {
  readonly at: string | null;
  readonly mayOpenInbox: boolean;
}

function LastReceiptTile({ at, mayOpenInbox }: LastReceiptTileProps) {
  const t = useTranslations("overview");
  const age = useAge(at ?? new Date(0));
  return (
    <StatTile
      label={t("lastReceipt")}
      value={at === null ? "—" : age.text}
      href={mayOpenInbox ? "/inbox?status=all" : undefined}
      icon={<Radio aria-hidden />}
      hint={t("fromKobra")}
    />
  );
}
