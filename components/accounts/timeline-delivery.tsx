"use client";

import { useFormatter, useTranslations } from "next-intl";
import { DeliveryStateBadge } from "@/components/deliveries/delivery-words";
import { Link } from "@/components/ui/link";
import type { TimelineEntry } from "@/lib/domain/accounts/schema/timeline";

/** What another system was told of the account, on the timeline. */
export function TimelineDelivery({
  entry,
}: {
  readonly entry: Extract<TimelineEntry, { kind: "delivery" }>;
}) {
  const t = useTranslations("deliveries.target");
  const format = useFormatter();
  return (
    <li className="flex flex-col gap-0.5 px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <DeliveryStateBadge delivery={entry} />
        <time dateTime={entry.at} className="tabular text-ink-soft">
          {format.dateTime(new Date(entry.at), "moment")}
        </time>
      </div>
      <p>
        <Link href={`/deliveries?delivery=${entry.id}`}>{t(entry.target)}</Link>
      </p>
    </li>
  );
}
