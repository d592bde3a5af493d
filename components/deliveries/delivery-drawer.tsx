"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Banner } from "@/components/ui/banner";
import { Drawer } from "@/components/ui/drawer";
import { DrawerSection } from "@/components/ui/drawer-section";
import { ErrorState } from "@/components/ui/error-state";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonText } from "@/components/ui/skeleton";
import { useErrorText } from "@/lib/client/use-error-text";
import { useDelivery } from "@/lib/domain/deliveries/hooks";
import type { DeliveryDetail } from "@/lib/domain/deliveries/schema/listing";
import { DeliveryActions } from "./delivery-actions";
import { DeliveryStateBadge, useReasonText } from "./delivery-words";

interface DeliveryDrawerProps {
  readonly deliveryId: string | null;
  readonly onClose: () => void;
}

/** One delivery: where it stands, what can be done about it, and every request with its answer. */
export function DeliveryDrawer({ deliveryId, onClose }: DeliveryDrawerProps) {
  const t = useTranslations("deliveries");
  const errorText = useErrorText();
  const { data, error, isFetching, refetch } = useDelivery(deliveryId);
  return (
    <Drawer
      isOpen={deliveryId !== null}
      onClose={onClose}
      title={data ? (data.clientName ?? data.externalId ?? t("unknownClient")) : t("drawer.loading")}
      subtitle={
        data ? (
          <span className="flex flex-wrap items-center gap-2">
            <DeliveryStateBadge delivery={data} />
            {t(`target.${data.target}`)}
          </span>
        ) : null
      }
    >
      {data ? (
        <DeliveryContents delivery={data} />
      ) : error ? (
        <ErrorState {...errorText(error)} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <SkeletonText lines={12} />
      )}
    </Drawer>
  );
}

function DeliveryContents({ delivery }: { readonly delivery: DeliveryDetail }) {
  const t = useTranslations("deliveries.drawer");
  const reasonText = useReasonText();
  const canAct = useViewer().role !== "viewer";
  return (
    <div className="flex flex-col gap-6">
      {delivery.state === "unknown" ? (
        <Banner tone="warn" title={t("unknownTitle")}>
          <p className="text-pretty">
            {t("unknownText")}
            {delivery.readBack === "not-found" ? ` ${t("readBackNotFound")}` : ""}
            {delivery.readBack === "failed" ? ` ${t("readBackFailed")}` : ""}
          </p>
        </Banner>
      ) : null}
      {delivery.hold === "no-record-id" ? (
        <Banner tone="warn" title={t("noRecordTitle")}>
          {t("noRecordText")}
        </Banner>
      ) : null}
      {delivery.isOutdated ? (
        <Banner tone="info" title={t("outdatedTitle")}>
          {t("outdatedText")}
        </Banner>
      ) : null}
      {delivery.reason ? <p className="text-sm text-pretty">{reasonText(delivery.reason)}</p> : null}
      {canAct ? <DeliveryActions delivery={delivery} /> : null}
      <DrawerSection title={t("record")}>
        <ul className="flex flex-col gap-1 text-sm">
          {delivery.visitId ? (
            <li>
              <Link href={`/visits?range=all&visit=${delivery.visitId}`}>{t("toVisit")}</Link>
            </li>
          ) : null}
          {delivery.promiseId ? (
            <li>
              <Link href={`/promises?bucket=all&open=${delivery.promiseId}`}>{t("toPromise")}</Link>
            </li>
          ) : null}
          {delivery.accountId ? (
            <li>
              <Link href={`/accounts/${delivery.accountId}`}>{t("toAccount")}</Link>
            </li>
          ) : null}
          {delivery.remoteId ? <li className="font-mono text-xs">{delivery.remoteId}</li> : null}
          {delivery.ruleVersion === null ? null : (
            <li className="text-ink-soft">{t("ruleVersion", { version: delivery.ruleVersion })}</li>
          )}
        </ul>
      </DrawerSection>
      <DrawerSection title={t("body")}>
        {delivery.isMasked ? <p className="text-xs text-ink-faint">{t("masked")}</p> : null}
        <Code text={delivery.body} label={t("body")} />
      </DrawerSection>
      <DrawerSection title={t("attempts")}>
        {delivery.history.length === 0 ? <p className="text-sm text-ink-soft">{t("noAttempts")}</p> : null}
        <ol className="flex flex-col gap-4">
          {delivery.history.map((attempt) => (
            <Attempt key={attempt.attempt} attempt={attempt} />
          ))}
        </ol>
      </DrawerSection>
    </div>
  );
}

const OUTCOMES = ["sent", "refused", "locked-out", "later", "unsettled"] as const;

function Attempt({ attempt }: { readonly attempt: DeliveryDetail["history"][number] }) {
  const t = useTranslations("deliveries");
  const format = useFormatter();
  const reasonText = useReasonText();
  const outcome = OUTCOMES.find((each) => each === attempt.outcome);
  return (
    <li className="flex flex-col gap-1 text-sm">
      <p className="font-medium">
        {t("drawer.attempt", { number: attempt.attempt })} ·{" "}
        {outcome ? t(`outcome.${outcome}`) : t("outcome.none")}
      </p>
      <p className="tabular text-xs text-ink-faint">
        <RelativeTime at={attempt.startedAt} />
        {attempt.httpStatus === null ? "" : ` · HTTP ${attempt.httpStatus}`}
        {attempt.latencyMs === null ? "" : ` · ${t("ms", { ms: format.number(attempt.latencyMs) })}`}
        {attempt.reason ? ` · ${reasonText(attempt.reason)}` : ""}
      </p>
      {attempt.answer === null ? (
        <p className="text-xs text-ink-soft">{t("drawer.noAnswer")}</p>
      ) : (
        <Code text={attempt.answer} label={t("drawer.answer")} />
      )}
    </li>
  );
}

function Code({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-72 overflow-auto rounded-md border border-line bg-sunken p-2"
    >
      <pre className="font-mono text-xs wrap-anywhere whitespace-pre-wrap">{text}</pre>
    </section>
  );
}
