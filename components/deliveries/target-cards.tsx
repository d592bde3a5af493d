"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Badge } from "@/components/ui/badge";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ButtonLink } from "@/components/ui/link";
import { QueryError } from "@/components/ui/query-error";
import { RelativeTime } from "@/components/ui/relative-time";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { useErrorText } from "@/lib/client/use-error-text";
import { useSteerTarget, useTargets } from "@/lib/domain/deliveries/hooks";
import type { SteerTarget, TargetStanding } from "@/lib/domain/deliveries/schema/listing";
import { PaceDialog } from "./pace-dialog";
import { SwitchOnDialog } from "./switch-on-dialog";

/** One card a target: whether it runs, how fast, and what stands in the way. */
export function TargetCards() {
  const query = useTargets();
  if (!query.data && query.isError) {
    return (
      <Card>
        <QueryError query={query} />
      </Card>
    );
  }
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      {query.data
        ? query.data.targets.map((target) => <TargetCard key={target.target} standing={target} />)
        : ["left", "right"].map((side) => <Skeleton key={side} className="h-44" />)}
    </div>
  );
}

function TargetCard({ standing }: { readonly standing: TargetStanding }) {
  const t = useTranslations("deliveries");
  const canAct = useViewer().role !== "viewer";
  return (
    <Card title={t(`target.${standing.target}`)} freshness={<StandingBadge standing={standing} />}>
      <div className="flex flex-col gap-3">
        <Trouble standing={standing} />
        <Figures standing={standing} />
        {canAct ? <Steering standing={standing} /> : null}
      </div>
    </Card>
  );
}

function StandingBadge({ standing }: { readonly standing: TargetStanding }) {
  const t = useTranslations("deliveries.standing");
  if (!standing.isEnabled) return <Badge>{t("off")}</Badge>;
  if (standing.pauseReason) return <Badge tone="danger">{t("paused")}</Badge>;
  return standing.breaker === "closed" ? (
    <Badge tone="good">{t("running")}</Badge>
  ) : (
    <Badge tone="warn">{t(standing.breaker)}</Badge>
  );
}

const PAUSES = ["person", "locked-out", "no-answer"] as const;

function Trouble({ standing }: { readonly standing: TargetStanding }) {
  const t = useTranslations("deliveries.standing");
  const pause = PAUSES.find((each) => each === standing.pauseReason);
  if (!standing.isSetUp) return <Banner tone="info">{t(`notSetUp.${standing.target}`)}</Banner>;
  if (standing.isEnabled && pause) {
    return (
      <Banner tone={pause === "person" ? "info" : "danger"} title={t(`pause.${pause}.title`)}>
        {t(`pause.${pause}.text`)} {standing.pausedAt ? <RelativeTime at={standing.pausedAt} /> : null}
      </Banner>
    );
  }
  if (!standing.isEnabled || standing.breaker === "closed") return null;
  return (
    <Banner tone="warn" title={t("failures", { count: standing.failuresInARow })}>
      {t("breakerText")}
    </Banner>
  );
}

function Figures({ standing }: { readonly standing: TargetStanding }) {
  const t = useTranslations("deliveries.figures");
  const format = useFormatter();
  const { counts } = standing;
  const waiting = (counts.waiting ?? 0) + (counts.held ?? 0) + (counts.sending ?? 0);
  const figures = [
    { label: t("waiting"), value: format.number(waiting) },
    { label: t("sent"), value: format.number(counts.sent ?? 0) },
    { label: t("lastMinute"), value: format.number(standing.sentLastMinute) },
    { label: t("pace"), value: format.number(standing.requestsPerMinute) },
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt className="text-xs text-ink-faint">{label}</dt>
          <dd className="tabular text-base font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steering({ standing }: { readonly standing: TargetStanding }) {
  const t = useTranslations("deliveries.standing");
  const errorText = useErrorText();
  const steer = useSteerTarget(standing.target);
  const [open, setOpen] = useState<"on" | "pace" | null>(null);
  const give = (order: SteerTarget) =>
    steer.mutate(order, {
      onError: (error) =>
        void showToast({ tone: "danger", title: errorText(error).title, text: errorText(error).advice }),
    });
  const name = useTranslations("deliveries.target")(standing.target);
  if (!standing.isSetUp) {
    const href = standing.target === "wolkvox-gestiones" ? "/settings/crm" : "/settings/kobra";
    return (
      <div>
        <ButtonLink href={href}>{t("setUp")}</ButtonLink>
      </div>
    );
  }
  return (
    <div className="flex flex-wrap gap-2">
      {standing.isEnabled ? (
        <>
          {standing.pauseReason ? (
            <Button
              variant="primary"
              aria-label={t("resumeLabel", { name })}
              isPending={steer.isPending}
              onPress={() => give({ act: "resume" })}
            >
              {t("resume")}
            </Button>
          ) : (
            <Button
              aria-label={t("pauseLabel", { name })}
              isPending={steer.isPending}
              onPress={() => give({ act: "pause" })}
            >
              {t("pauseNow")}
            </Button>
          )}
          <Button
            variant="quiet"
            aria-label={t("switchOffLabel", { name })}
            onPress={() => give({ act: "switch-off" })}
          >
            {t("switchOff")}
          </Button>
        </>
      ) : (
        <Button variant="primary" aria-label={t("switchOnLabel", { name })} onPress={() => setOpen("on")}>
          {t("switchOn")}
        </Button>
      )}
      <Button variant="quiet" aria-label={t("changePaceLabel", { name })} onPress={() => setOpen("pace")}>
        {t("changePace")}
      </Button>
      {open === "on" ? <SwitchOnDialog target={standing.target} onClose={() => setOpen(null)} /> : null}
      {open === "pace" ? <PaceDialog standing={standing} onClose={() => setOpen(null)} /> : null}
    </div>
  );
}
