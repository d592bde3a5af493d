"use client";

import { clsx } from "clsx";
import { CircleAlert, CircleCheck, CirclePause, Clock, LoaderCircle, PlugZap } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Link } from "@/components/ui/link";
import { useAge } from "@/components/ui/use-age";
import { useClock } from "@/components/ui/use-clock";
import type { Freshness } from "@/lib/domain/campaigns/schema/connection";
import { useFigures } from "./use-figures";

interface ConnectionStripProps {
  readonly connections: readonly Freshness[];
  readonly timeZone: string;
}

/** One card a connection: how old its campaigns are, and what stands in the way. */
export function ConnectionStrip({ connections, timeZone }: ConnectionStripProps) {
  const t = useTranslations("campaigns.freshness");
  if (connections.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {connections.map((connection) => (
        <li
          key={connection.connectionId}
          className={clsx("min-w-0", connections.length === 1 && connection.problem && "col-span-full")}
        >
          <ConnectionCard connection={connection} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  );
}

const TONES = {
  good: { frame: "border-line bg-surface", ink: "text-good", Icon: CircleCheck },
  waiting: { frame: "border-line bg-surface", ink: "text-ink-soft", Icon: PlugZap },
  stale: { frame: "border-warn bg-warn-soft", ink: "text-warn", Icon: Clock },
  failed: { frame: "border-danger bg-danger-soft", ink: "text-danger", Icon: CircleAlert },
  disabled: { frame: "border-line bg-surface", ink: "text-ink-faint", Icon: CirclePause },
} as const;

function toneOf({ condition, problem, lastGoodAt, everyS }: Freshness, nowMs: number): keyof typeof TONES {
  if (condition === "disabled") return "disabled";
  if (problem !== null || ["failing", "paused", "stopped"].includes(condition)) return "failed";
  if (lastGoodAt === null) return "waiting";
  return nowMs - new Date(lastGoodAt).getTime() > everyS * 2_000 ? "stale" : "good";
}

function ConnectionCard({
  connection,
  timeZone,
}: {
  readonly connection: Freshness;
  readonly timeZone: string;
}) {
  const t = useTranslations("campaigns");
  const { role } = useViewer();
  const figures = useFigures();
  const tone = toneOf(connection, useClock());
  const { frame, ink, Icon } = TONES[tone];
  const { condition, problem, lastGoodAt, nextAt, isUnderWay } = connection;
  const isFailed = tone === "failed" && problem !== null;
  return (
    <div className={clsx("flex h-full flex-col gap-1 rounded-md border px-4 py-3", frame)}>
      <div className="flex items-center gap-2">
        <Icon aria-hidden className={clsx("size-4 shrink-0", ink)} />
        <span className="min-w-0 truncate font-semibold">{connection.connectionName}</span>
        <span className={clsx("ml-auto shrink-0 text-xs font-medium", ink)}>
          {isUnderWay ? (
            <span className="inline-flex items-center gap-1">
              <LoaderCircle aria-hidden className="size-3 animate-spin motion-reduce:animate-none" />
              {t("freshness.underWay")}
            </span>
          ) : (
            t(`freshness.${tone === "stale" ? "stale" : condition}`)
          )}
        </span>
      </div>
      <p className="tabular text-sm">
        {lastGoodAt === null ? t("freshness.never") : <LastGood at={lastGoodAt} isKept={tone === "failed"} />}
      </p>
      {isFailed ? (
        <p className="text-sm text-pretty">
          <strong className="font-medium">{sentence(t(`problems.${problem}.short`))}.</strong>{" "}
          {t(`problems.${problem}.advice`)}
        </p>
      ) : null}
      <p className="tabular mt-auto flex flex-wrap gap-x-3 pt-1 text-xs text-ink-soft">
        {nextAt && condition !== "disabled" ? (
          <span>{t("freshness.next", { when: figures.clock(nextAt, timeZone, new Date()) })}</span>
        ) : null}
        {role === "viewer" ? null : <Link href="/settings/wolkvox">{t("freshness.details")}</Link>}
      </p>
    </div>
  );
}

function LastGood({ at, isKept }: { readonly at: string; readonly isKept: boolean }) {
  const t = useTranslations("campaigns.freshness");
  const { text: age } = useAge(at);
  return t(isKept ? "keepsLast" : "lastGood", { age });
}

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
