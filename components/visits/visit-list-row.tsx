"use client";

import { clsx } from "clsx";
import { MapPinOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { FlagMark } from "@/components/truth/flag-mark";
import type { VisitRow } from "@/lib/domain/visits/schema";
import { LocalTime } from "./local-time";
import { OutcomeBadge } from "./outcome-badge";

/** Pixels; every row is as high, so that arrivals can be made up for exactly. */
export const ROW_HEIGHT = 56;

interface VisitListRowProps {
  readonly visit: VisitRow;
  readonly isFresh: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (visitId: string) => void;
  /** The map's pointer rests on this visit. */
  readonly isPointed: boolean;
  /** Says which visit the pointer or the focus rests on, and when it leaves. */
  readonly onPoint: (visit: VisitRow | null) => void;
}

/** One visit; the whole row opens it, its link can be opened in a tab of its own. */
export const VisitListRow = memo(function VisitListRow({
  visit,
  isFresh,
  isOpen,
  onOpen,
  isPointed,
  onPoint,
}: VisitListRowProps) {
  const t = useTranslations("visits");
  return (
    <tr
      data-visit-id={visit.id}
      style={{ height: ROW_HEIGHT }}
      className={clsx(
        "relative border-line border-b align-middle transition-colors duration-150 hover:bg-hover",
        isOpen && "bg-accent-soft",
        isFresh && !isOpen && "bg-good-soft",
        isPointed && "bg-hover shadow-[inset_3px_0_0_var(--color-accent)]",
      )}
      onPointerEnter={() => onPoint(visit)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(visit)}
      onBlur={() => onPoint(null)}
    >
      <td className="pl-4 text-sm text-ink-soft max-sm:hidden">
        <LocalTime at={visit.occurredAt} timeZone={visit.timeZone} />
      </td>
      <td className="px-2 max-sm:pl-4">
        <a
          href={`/visits?visit=${visit.id}`}
          data-row-link
          className="block truncate font-medium text-ink after:absolute after:inset-0 after:content-['']"
          aria-current={isOpen || undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            onOpen(visit.id);
          }}
        >
          {visit.clientName ?? t("unknownClient")}
        </a>
        <span className="block truncate text-xs text-ink-faint">
          <span className="sm:hidden">
            <LocalTime at={visit.occurredAt} timeZone={visit.timeZone} /> ·{" "}
          </span>
          {visit.agentName ?? t("unknownAgent")}
          {visit.accountId && visit.externalId ? (
            <>
              {" · "}
              <a
                href={`/accounts/${visit.accountId}`}
                aria-label={t("accountOf", { account: visit.externalId })}
                className="relative z-10 font-mono underline-offset-2 hover:underline"
              >
                {visit.externalId}
              </a>
            </>
          ) : null}
        </span>
      </td>
      <td className="pr-4">
        <OutcomeBadge
          outcome={visit.outcome}
          label={t(`outcome.${visit.outcome}`)}
          className="max-w-full [&>span]:truncate"
        />
        <span className="flex items-center gap-1.5 text-xs text-ink-faint">
          <span className="truncate">{visit.tag ?? t("noTag")}</span>
          {visit.hasPosition ? null : (
            <MapPinOff role="img" aria-label={t("noPosition")} className="size-3 shrink-0 text-warn" />
          )}
          <FlagMark flags={visit.flags} />
        </span>
      </td>
    </tr>
  );
});
