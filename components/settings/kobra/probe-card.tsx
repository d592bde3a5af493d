"use client";

import { PlugZap } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useProbeKobra } from "@/lib/domain/imports/kobra-hooks";
import type { KobraConnection } from "@/lib/domain/imports/schema/kobra";

/** Tries the address, and says honestly what such a try can tell and what it cannot. */
export function ProbeCard({ connection }: { readonly connection: KobraConnection }) {
  const t = useTranslations("imports.kobra");
  const probe = useProbeKobra();
  const isUnderWay = probe.isPending || connection.probe?.outcome === null;
  return (
    <Card title={t("probe")}>
      <div className="flex flex-col items-start gap-3">
        <p className="max-w-prose text-sm text-pretty text-ink-soft">{t("probeExplain")}</p>
        <RefusalBanner error={probe.error} />
        <Button icon={<PlugZap aria-hidden />} isPending={isUnderWay} onPress={() => probe.mutate()}>
          {isUnderWay ? t("probing") : t("probe")}
        </Button>
        {connection.probe?.outcome ? <ProbeResult probe={connection.probe} /> : null}
      </div>
    </Card>
  );
}

/** Of an answer that says no, it is not known whether to the header or to the test. */
const TONES = {
  answered: "info",
  denied: "warn",
  "not-found": "warn",
  "server-error": "danger",
  "not-sent": "danger",
  "address-not-allowed": "danger",
  "no-answer": "danger",
} as const;

function ProbeResult({ probe }: { readonly probe: NonNullable<KobraConnection["probe"]> }) {
  const t = useTranslations("imports.kobra");
  const format = useFormatter();
  const { outcome, httpStatus, latencyMs, askedAt } = probe;
  if (outcome === null) return null;
  return (
    <div className="w-full">
      <Banner tone={TONES[outcome]} isAnnounced>
        <p>{t(`probeOutcome.${outcome}`)}</p>
        <p className="tabular mt-1 text-xs text-ink-soft">
          {t("probeAt", { at: format.dateTime(new Date(askedAt), "momentZoned") })}{" "}
          {httpStatus === null
            ? t("probeTime", { ms: format.number(latencyMs ?? 0) })
            : t("probeFacts", { status: String(httpStatus), ms: format.number(latencyMs ?? 0) })}
        </p>
      </Banner>
    </div>
  );
}
