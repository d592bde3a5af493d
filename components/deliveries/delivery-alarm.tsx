"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/link";
import { useTargets } from "@/lib/domain/deliveries/hooks";
import type { TargetStanding } from "@/lib/domain/deliveries/schema/listing";

/** On the first page: the first delivery that was refused or may be lost, and targets that stand still. */
export function DeliveryAlarm() {
  const targets = useTargets().data?.targets ?? [];
  return targets.map((standing) => <TargetAlarm key={standing.target} standing={standing} />);
}

function TargetAlarm({ standing }: { readonly standing: TargetStanding }) {
  const t = useTranslations("deliveries.alarm");
  const name = useTranslations("deliveries.target")(standing.target);
  const { refused = 0, unknown = 0 } = standing.counts;
  const isStopped = standing.isEnabled && standing.pauseReason !== null && standing.pauseReason !== "person";
  if (refused === 0 && unknown === 0 && !isStopped) return null;
  const state = unknown > 0 ? "unknown" : refused > 0 ? "refused" : null;
  return (
    <Banner
      tone={isStopped ? "danger" : "warn"}
      title={isStopped ? t("stopped", { name }) : t("title", { name })}
      action={
        <ButtonLink href={`/deliveries?target=${standing.target}${state ? `&state=${state}` : ""}`}>
          {t("look")}
        </ButtonLink>
      }
    >
      {[
        ...(unknown > 0 ? [t("unknown", { count: unknown })] : []),
        ...(refused > 0 ? [t("refused", { count: refused })] : []),
      ].join(" · ")}
    </Banner>
  );
}
