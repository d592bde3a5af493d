"use client";

import { Hourglass, PhoneOff, PlugZap, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import type { Freshness } from "@/lib/domain/campaigns/schema/connection";

/** Why there is no campaign, and the one next step. */
export function CampaignsEmpty({ freshness }: { readonly freshness: readonly Freshness[] }) {
  const t = useTranslations("campaigns.empty");
  const { role } = useViewer();
  const problem = freshness.find((each) => each.problem !== null)?.problem;
  const problems = useTranslations("campaigns.problems");
  if (freshness.length === 0) {
    return (
      <Card>
        <EmptyState
          icon={<PlugZap aria-hidden />}
          title={t("title")}
          text={t(role === "admin" ? "text" : "textViewer")}
          action={
            role === "admin" ? (
              <ButtonLink variant="primary" href="/settings/wolkvox">
                {t("action")}
              </ButtonLink>
            ) : undefined
          }
        />
      </Card>
    );
  }
  return (
    <Card>
      {problem ? (
        <EmptyState
          icon={<PhoneOff aria-hidden />}
          title={t("failedTitle")}
          text={problems(`${problem}.advice`)}
        />
      ) : (
        <EmptyState icon={<Hourglass aria-hidden />} title={t("waitingTitle")} text={t("waitingText")} />
      )}
    </Card>
  );
}

/** Where a filter leaves nothing. */
export function NothingMatches({ onClear }: { readonly onClear?: () => void }) {
  const t = useTranslations("campaigns.empty");
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title={t("filterTitle")}
      text={t("filterText")}
      action={onClear ? <Button onPress={onClear}>{t("clear")}</Button> : undefined}
    />
  );
}
