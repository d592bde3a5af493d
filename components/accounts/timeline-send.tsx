"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Link } from "@/components/ui/link";
import type { TimelineEntry } from "@/lib/domain/accounts/schema/timeline";
import { SendBadge } from "./send-badge";

/** An import that held the account, on the timeline; whoever may read imports is led to it. */
export function TimelineSend({ entry }: { readonly entry: Extract<TimelineEntry, { kind: "send" }> }) {
  const t = useTranslations("accounts.timeline");
  const format = useFormatter();
  const isReader = useViewer().role !== "viewer";
  const source = entry.fileName === null ? t("form") : t("file", { name: entry.fileName });
  return (
    <li className="flex flex-col gap-0.5 px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <SendBadge status={entry.status} />
        <time dateTime={entry.at} className="tabular text-ink-soft">
          {format.dateTime(new Date(entry.at), "moment")}
        </time>
      </div>
      <p className="break-words text-ink-soft">
        {isReader ? <Link href={`/imports/${entry.id}`}>{source}</Link> : source}
      </p>
      {entry.reason ? <p className="break-words text-danger">{entry.reason}</p> : null}
    </li>
  );
}
