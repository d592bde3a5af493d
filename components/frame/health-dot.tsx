"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { RelativeTime } from "@/components/ui/relative-time";
import { useHealth } from "@/lib/domain/reports/hooks";
import type { Health, HealthStatus } from "@/lib/domain/reports/schema";

type DotStatus = HealthStatus | "unknown";

const DOTS: Record<DotStatus, string> = {
  ok: "bg-good",
  late: "rotate-45 bg-warn",
  failing: "rounded-none bg-danger",
  unknown: "border-2 border-ink-faint",
};

/** A dot that opens "what is late or failing". Its shape changes too: round, diamond, square, ring. */
export function HealthDot() {
  const { data, isError } = useHealth();
  const status: DotStatus = data && !isError ? data.status : "unknown";
  const items = isError ? [] : (data?.items ?? []);
  const t = useTranslations("frame.health");
  const label = t("open", { status: t(`status.${status}`) });
  return (
    <Popover
      label={t("title")}
      placement="bottom end"
      className="w-72"
      trigger={<IconButton label={label} icon={<StatusDot status={status} />} />}
    >
      <p className="mb-2 text-base font-semibold">{t(`status.${status}`)}</p>
      {items.length === 0 ? <p className="text-sm text-ink-soft">{t("unknownHint")}</p> : null}
      <ul className="flex flex-col gap-1.5">
        {items.map((item) => (
          <HealthItem key={item.key} item={item} />
        ))}
      </ul>
    </Popover>
  );
}

function StatusDot({ status }: { readonly status: DotStatus }) {
  const isRound = status === "ok" || status === "unknown";
  return <span aria-hidden className={clsx("size-2.5 shrink-0", isRound && "rounded-full", DOTS[status])} />;
}

function HealthItem({ item }: { readonly item: Health["items"][number] }) {
  const t = useTranslations("frame.health");
  return (
    <li className="flex items-center gap-2 text-sm">
      <StatusDot status={item.status} />
      <span className="flex-1">{t(`items.${item.key}`)}</span>
      <span className="tabular text-ink-soft">
        {item.count > 0 ? t("count", { count: item.count }) : t("itemStatus.ok")}
        {item.sinceAt ? (
          <>
            {" · "}
            <RelativeTime at={item.sinceAt} />
          </>
        ) : null}
      </span>
    </li>
  );
}
