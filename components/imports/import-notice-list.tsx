"use client";

import { CircleAlert, CircleCheck, Pause } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ImportNotice } from "@/lib/domain/imports/schema/ledger";
import { useImportName } from "./use-import-name";

interface ImportNoticeListProps {
  readonly notices: readonly ImportNotice[];
  readonly onFollow: () => void;
}

/** Of the bell: one's own imports that ended or stopped, until they are looked at. */
export function ImportNoticeList({ notices, onFollow }: ImportNoticeListProps) {
  const t = useTranslations("imports.notices");
  if (notices.length === 0) return null;
  return (
    <>
      <p className="mb-1 text-xs font-medium text-ink-faint">{t("title")}</p>
      <ul className="-mx-1 mb-3 flex flex-col divide-y divide-line border-line border-b">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} onFollow={onFollow} />
        ))}
      </ul>
    </>
  );
}

function NoticeLine({ notice, onFollow }: { readonly notice: ImportNotice; readonly onFollow: () => void }) {
  const t = useTranslations("imports.notices");
  const format = useFormatter();
  const nameOf = useImportName();
  const { status, failed, accepted, rowCount } = notice;
  const pausedText = ({ pauseReason, pauseWords }: ImportNotice) => {
    if (pauseReason !== "refused") return t("paused");
    return pauseWords ? t("pausedRefused", { words: pauseWords }) : t("pausedRefusedSilent");
  };
  const [Icon, ink] =
    status === "paused"
      ? [Pause, "text-danger"]
      : failed > 0
        ? [CircleAlert, "text-warn"]
        : [CircleCheck, "text-good"];
  return (
    <li>
      <Link
        href={`/imports/${notice.id}`}
        onClick={onFollow}
        className="flex items-start gap-2 px-1 py-2 text-ink no-underline hover:bg-hover"
      >
        <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ink}`} />
        <span className="min-w-0 flex-1">
          <span className="block truncate text-sm font-medium">{nameOf(notice)}</span>
          <span className="line-clamp-2 text-xs text-ink-soft wrap-anywhere">
            {status === "paused"
              ? pausedText(notice)
              : failed > 0
                ? t("doneFailed", { count: failed })
                : t("done", { accepted: format.number(accepted), total: format.number(rowCount) })}
          </span>
        </span>
        <span className="tabular shrink-0 text-xs text-ink-faint">
          <RelativeTime at={notice.at} />
        </span>
      </Link>
    </li>
  );
}
