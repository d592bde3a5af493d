"use client";

import { Bell, BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { ImportNoticeList } from "@/components/imports/import-notice-list";
import { useImportToasts } from "@/components/imports/use-import-toasts";
import { IconButton } from "@/components/ui/icon-button";
import { Link } from "@/components/ui/link";
import { Popover } from "@/components/ui/popover";
import { RelativeTime } from "@/components/ui/relative-time";
import { useAlertNotices } from "@/lib/domain/campaigns/alert-hooks";
import type { Alert } from "@/lib/domain/campaigns/schema/alert";
import { useImportNotices } from "@/lib/domain/imports/hooks";
import { useAlertToasts } from "./use-alert-toasts";

/** The bell of the top bar: one's imports that ended, and open alerts that nobody has seen; live. */
export function AlertBell() {
  const t = useTranslations("campaigns.alerts");
  const { data } = useAlertNotices();
  useAlertToasts(data?.alerts);
  const imports = useImportNotices(useViewer().role !== "viewer").data;
  useImportToasts(imports);
  const unseen = (data?.unacknowledgedCount ?? 0) + (imports?.length ?? 0);
  return (
    <Popover
      label={t("bellTitle")}
      placement="bottom end"
      className="w-80"
      trigger={<IconButton label={t("bell", { count: unseen })} icon={<BellIcon unseen={unseen} />} />}
    >
      {({ close }) => (
        <>
          <p className="mb-2 text-base font-semibold">{t("bellTitle")}</p>
          <ImportNoticeList notices={imports ?? []} onFollow={close} />
          {data && data.alerts.length > 0 ? (
            <ul className="-mx-1 flex flex-col divide-y divide-line">
              {data.alerts.map((alert) => (
                <NoticeLine key={alert.id} alert={alert} onFollow={close} />
              ))}
            </ul>
          ) : (
            <p className="text-sm text-ink-soft">{t("bellEmpty")}</p>
          )}
          <p className="mt-3 text-sm">
            <Link href="/campaigns/alerts" onClick={close}>
              {t("bellAll")}
            </Link>
          </p>
        </>
      )}
    </Popover>
  );
}

function BellIcon({ unseen }: { readonly unseen: number }) {
  if (unseen === 0) return <Bell aria-hidden />;
  return (
    <span className="relative">
      <BellRing aria-hidden />
      <span
        aria-hidden
        className="tabular absolute -top-2 -right-2.5 flex h-4 min-w-4 items-center justify-center rounded-full bg-danger px-1 text-[0.625rem] leading-none font-semibold text-on-danger"
      >
        {unseen > 99 ? "99+" : unseen}
      </span>
    </span>
  );
}

function NoticeLine({ alert, onFollow }: { readonly alert: Alert; readonly onFollow: () => void }) {
  return (
    <li>
      <Link
        href={`/campaigns/${alert.campaignId}`}
        onClick={onFollow}
        className="flex items-start gap-2 px-1 py-2 text-ink no-underline hover:bg-hover"
      >
        <BellRing
          aria-hidden
          className={`mt-0.5 size-4 shrink-0 ${alert.acknowledgedAt ? "text-ink-faint" : "text-danger"}`}
        />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm font-medium">{alert.campaignName}</span>
          <span className="block truncate text-xs text-ink-soft">{alert.ruleName}</span>
        </span>
        <span className="tabular shrink-0 text-xs text-ink-faint">
          <RelativeTime at={alert.openedAt} />
        </span>
      </Link>
    </li>
  );
}
