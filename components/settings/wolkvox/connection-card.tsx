"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { RefreshButton } from "@/components/campaigns/refresh-button";
import { useFigures } from "@/components/campaigns/use-figures";
import { useFreshnessWords } from "@/components/campaigns/use-freshness-words";
import { useViewer } from "@/components/frame/viewer-context";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Freshness } from "@/components/ui/freshness";
import { RelativeTime } from "@/components/ui/relative-time";
import { showToast } from "@/components/ui/toast-queue";
import { useErrorText } from "@/lib/client/use-error-text";
import { useSaveConnection } from "@/lib/domain/campaigns/connection-hooks";
import type { WolkvoxConnection } from "@/lib/domain/campaigns/schema/connection";
import { ConnectionPolls } from "./connection-polls";

interface ConnectionCardProps {
  readonly connection: WolkvoxConnection;
  readonly outgoingAddress: string | null;
  readonly onEdit: () => void;
}

/** One connection: today's calls, its age, and the last problem in plain words with what to do. */
export function ConnectionCard({ connection, outgoingAddress, onEdit }: ConnectionCardProps) {
  const t = useTranslations("campaigns.connections");
  const words = useFreshnessWords();
  const isAdmin = useViewer().role === "admin";
  const [isShowingPolls, setIsShowingPolls] = useState(false);
  return (
    <Card title={connection.connectionName} freshness={<Freshness {...words(connection)} />}>
      <div className="flex flex-col gap-4">
        <ConnectionProblem connection={connection} outgoingAddress={outgoingAddress} />
        <div className="grid gap-6 lg:grid-cols-[minmax(0,20rem)_minmax(0,1fr)]">
          <TokensLeft connection={connection} />
          <ConnectionFacts connection={connection} />
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <RefreshButton connections={[connection]} timeZone={connection.timeZone} />
          <Button
            variant="quiet"
            aria-expanded={isShowingPolls}
            onPress={() => setIsShowingPolls(!isShowingPolls)}
          >
            {isShowingPolls ? t("hidePolls") : t("showPolls")}
          </Button>
          {isAdmin ? (
            <div className="ml-auto flex gap-2">
              <ToggleButton connection={connection} />
              <Button aria-label={t("editLabel", { name: connection.connectionName })} onPress={onEdit}>
                {t("edit")}
              </Button>
            </div>
          ) : null}
        </div>
        {isShowingPolls ? <ConnectionPolls connection={connection} /> : null}
      </div>
    </Card>
  );
}

function ConnectionProblem({ connection, outgoingAddress }: Omit<ConnectionCardProps, "onEdit">) {
  const t = useTranslations("campaigns");
  const { problem, lastPoll, failuresInARow } = connection;
  if (problem === null) return null;
  const isWaiting =
    problem === "server-backup" || problem === "too-many-at-once" || problem === "rate-limited";
  const title = t(`problems.${problem}.short`);
  return (
    <Banner tone={isWaiting ? "warn" : "danger"} title={title.charAt(0).toLocaleUpperCase() + title.slice(1)}>
      <p className="text-pretty">
        {t(`problems.${problem}.advice`)}
        {problem === "address-refused" && outgoingAddress
          ? ` ${t("connections.addressKnown", { address: outgoingAddress })}`
          : null}
      </p>
      <p className="mt-1 text-xs text-ink-soft wrap-anywhere">
        {[
          ...(lastPoll?.vendorMessage
            ? [t("connections.vendorSaid", { message: lastPoll.vendorMessage })]
            : []),
          ...(lastPoll?.httpStatus ? [`HTTP ${lastPoll.httpStatus}`] : []),
          ...(failuresInARow > 1 ? [t("connections.failures", { count: failuresInARow })] : []),
        ].join(" · ")}
      </p>
    </Banner>
  );
}

/** Below a tenth of the day's calls the bar turns amber. */
const FEW = 0.1;

function TokensLeft({ connection }: { readonly connection: WolkvoxConnection }) {
  const t = useTranslations("campaigns.connections");
  const figures = useFigures();
  const { left, limit, used, resetsAt } = connection.budget;
  const share = limit > 0 ? left / limit : 0;
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-sm text-ink-soft">{t("left")}</p>
      <p className="tabular text-xl font-semibold tracking-tight">
        {t("leftOf", { left: figures.count(left), limit: figures.count(limit) })}
      </p>
      <span aria-hidden className="h-2 overflow-hidden rounded-full bg-sunken">
        <span
          className={`block h-full rounded-full ${share < FEW ? "bg-warn" : "bg-accent"}`}
          style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }}
        />
      </span>
      <p className="tabular text-xs text-pretty text-ink-faint">
        {t("used", { used: figures.count(used) })}.{" "}
        {t("resets", { when: figures.clock(resetsAt, connection.timeZone, new Date()) })}.
      </p>
    </div>
  );
}

function ConnectionFacts({ connection }: { readonly connection: WolkvoxConnection }) {
  const t = useTranslations("campaigns");
  const format = useFormatter();
  const figures = useFigures();
  const { lastGoodAt, lastAttemptAt, nextAt, token, isEnabled } = connection;
  return (
    <dl className="grid content-start gap-x-6 gap-y-1.5 text-sm sm:grid-cols-2">
      <Fact label={t("connections.lastGood")}>
        {lastGoodAt ? <RelativeTime at={lastGoodAt} /> : t("freshness.never")}
      </Fact>
      <Fact label={t("connections.lastAttempt")}>
        {lastAttemptAt ? <RelativeTime at={lastAttemptAt} /> : "—"}
      </Fact>
      <Fact label={t("connections.next")}>
        {connection.isUnderWay
          ? t("freshness.underWay")
          : nextAt && isEnabled
            ? figures.clock(nextAt, connection.timeZone, new Date())
            : "—"}
      </Fact>
      <Fact label={t("connections.campaigns")}>{format.number(connection.campaignCount)}</Fact>
      <Fact label={t("connections.server4")}>
        <span className="font-mono">{connection.server}</span>
      </Fact>
      <Fact label={t("connections.tokenEnds")}>
        <span className="font-mono">…{token.lastFour}</span>
      </Fact>
      <Fact label={t("connections.licences")}>{format.number(connection.licences)}</Fact>
      <Fact label={t("connections.timeZone")}>{connection.timeZone.replaceAll("_", " ")}</Fact>
      {connection.baseUrl ? (
        <Fact label={t("connections.baseUrl")}>
          <span className="font-mono text-xs wrap-anywhere">{connection.baseUrl}</span>
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3 border-line border-b py-1">
      <dt className="text-ink-faint">{label}</dt>
      <dd className="tabular min-w-0 text-right">{children}</dd>
    </div>
  );
}

function ToggleButton({ connection }: { readonly connection: WolkvoxConnection }) {
  const t = useTranslations("campaigns.connections");
  const errorText = useErrorText();
  const save = useSaveConnection();
  const { connectionName: name, isEnabled, server, baseUrl, licences, dailyLimit, timeZone } = connection;
  const toggle = () =>
    save.mutate(
      {
        connectionId: connection.connectionId,
        input: { name, server, baseUrl, licences, dailyLimit, timeZone, isEnabled: !isEnabled },
      },
      {
        onSuccess: () =>
          void showToast({ tone: "good", title: t(isEnabled ? "disabled" : "enabled", { name }) }),
        onError: (error) =>
          void showToast({ tone: "danger", title: errorText(error).title, text: errorText(error).advice }),
      },
    );
  return (
    <Button
      variant="quiet"
      aria-label={t(isEnabled ? "disableLabel" : "enableLabel", { name })}
      isPending={save.isPending}
      onPress={toggle}
    >
      {t(isEnabled ? "disable" : "enable")}
    </Button>
  );
}
