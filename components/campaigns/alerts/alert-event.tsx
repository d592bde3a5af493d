"use client";

import { clsx } from "clsx";
import { BellRing, Check, CircleCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { HoverLink } from "@/components/ui/hover-link";
import { useAge } from "@/components/ui/use-age";
import { useAcknowledgeAlert } from "@/lib/domain/campaigns/alert-hooks";
import type { Alert } from "@/lib/domain/campaigns/schema/alert";
import { useConditionWords } from "./use-condition-words";

/** One episode: what held, where, since when, and who saw it. */
export function AlertEvent({ alert }: { readonly alert: Alert }) {
  const t = useTranslations("campaigns.alerts");
  const format = useFormatter();
  const words = useConditionWords();
  const isOpen = alert.closedAt === null;
  const { condition } = alert;
  const { value } = alert.evidence;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <span
        className={clsx(
          "flex size-8 shrink-0 items-center justify-center rounded-full",
          isOpen ? "bg-danger-soft text-danger" : "bg-sunken text-ink-faint",
        )}
      >
        {isOpen ? (
          <BellRing aria-hidden className="size-4" />
        ) : (
          <CircleCheck aria-hidden className="size-4" />
        )}
      </span>
      <div className="min-w-0 flex-1 basis-56">
        <p className="text-pretty">
          <HoverLink href={`/campaigns/${alert.campaignId}`} className="font-semibold hover:text-accent">
            {alert.campaignName}
          </HoverLink>
          <span className="text-ink-soft"> · {alert.ruleName}</span>
        </p>
        <p className="text-sm text-pretty text-ink-soft">
          {words.tell(condition)}
          {condition.kind === "threshold" && value !== undefined
            ? `. ${t("evidence", { value: words.tellValue(condition.field, value) })}`
            : null}
        </p>
        <p
          className="tabular text-xs text-ink-faint"
          title={format.dateTime(new Date(alert.openedAt), "momentZoned")}
        >
          <AlertTimes alert={alert} />
        </p>
      </div>
      <Acknowledgement alert={alert} />
    </li>
  );
}

function AlertTimes({ alert }: { readonly alert: Alert }) {
  const t = useTranslations("campaigns.alerts");
  const opened = useAge(alert.openedAt).text;
  const closed = useAge(alert.closedAt ?? alert.openedAt).text;
  return alert.closedAt === null
    ? t("openedAt", { age: opened })
    : `${t("openedAt", { age: opened })} · ${t("closedAt", { age: closed })}`;
}

function Acknowledgement({ alert }: { readonly alert: Alert }) {
  const t = useTranslations("campaigns.alerts");
  const { role } = useViewer();
  const acknowledge = useAcknowledgeAlert();
  const seen = useAge(alert.acknowledgedAt ?? alert.openedAt).text;
  if (alert.acknowledgedAt !== null) {
    return (
      <span className="text-xs text-ink-faint">
        {t("acknowledged", { name: alert.acknowledgedByName ?? "—", age: seen })}
      </span>
    );
  }
  if (role === "viewer") return null;
  return (
    <Button
      icon={<Check aria-hidden />}
      aria-label={t("acknowledgeLabel", { rule: alert.ruleName, campaign: alert.campaignName })}
      isPending={acknowledge.isPending}
      onPress={() => acknowledge.mutate(alert.id)}
    >
      {t("acknowledge")}
    </Button>
  );
}
