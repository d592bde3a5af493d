"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { Card } from "@/components/ui/card";
import { Freshness } from "@/components/ui/freshness";
import { Tooltip } from "@/components/ui/tooltip";
import { type ImportDetail, ROW_OUTCOMES, type RowOutcome } from "@/lib/domain/imports/schema/ledger";
import { OUTCOME_LOOK } from "../import-style";
import type { ShowRows } from "../use-detail-url";
import { foretellRows, settledRows } from "./foretell-rows";

interface ProgressCardProps {
  readonly entry: ImportDetail;
  /** The outcome whose rows are shown. */
  readonly chosen: RowOutcome | null;
  readonly onShow: ShowRows;
  readonly failure: string | null;
  readonly updatedAt: number;
}

const STALE_AFTER_S = 30;

/** How far the import is, and its rows by outcome: each number leads to its rows. */
export function ProgressCard({ entry, chosen, onShow, failure, updatedAt }: ProgressCardProps) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const { counts, rowCount, requestCount } = entry;
  const shown = ROW_OUTCOMES.filter(
    (outcome) =>
      counts[outcome] > 0 || outcome === "accepted" || outcome === "rejected" || outcome === "unknown",
  );
  return (
    <Card
      title={t("progress.title")}
      freshness={
        <Freshness
          at={new Date(updatedAt)}
          staleAfterS={entry.status === "sending" ? STALE_AFTER_S : Number.POSITIVE_INFINITY}
          failure={failure}
        />
      }
    >
      <div className="flex flex-col gap-4">
        <Bar entry={entry} />
        <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 2xl:grid-cols-4">
          {shown.map((outcome) => (
            <li key={outcome}>
              <OutcomeTile
                outcome={outcome}
                count={counts[outcome]}
                isChosen={chosen === outcome}
                onChoose={() =>
                  onShow({ outcome: chosen === outcome ? null : outcome, reason: null, portal: null, q: "" })
                }
              />
            </li>
          ))}
        </ul>
        <p className="tabular text-xs text-ink-faint">
          {t("progress.sum", { total: format.number(rowCount) })}{" "}
          {t("progress.requests", { count: requestCount })}.
        </p>
      </div>
    </Card>
  );
}

function Bar({ entry }: { readonly entry: ImportDetail }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const { counts, rowCount } = entry;
  const settled = settledRows(counts);
  return (
    <ProgressBar aria-label={t("progress.label")} value={settled} maxValue={Math.max(rowCount, 1)}>
      {() => (
        <>
          <div className="flex h-2.5 gap-px overflow-hidden rounded-full bg-sunken">
            {ROW_OUTCOMES.filter((outcome) => counts[outcome] > 0 && outcome !== "waiting").map((outcome) => (
              <div
                key={outcome}
                className={`h-full transition-[width] duration-300 ${OUTCOME_LOOK[outcome].bar}`}
                style={{ width: `${(counts[outcome] / Math.max(rowCount, 1)) * 100}%`, minWidth: 3 }}
              />
            ))}
          </div>
          <p className="tabular mt-1.5 text-sm text-ink-soft">
            {t("progress.done", { done: format.number(settled), total: format.number(rowCount) })}
            <Forecast entry={entry} />
          </p>
        </>
      )}
    </ProgressBar>
  );
}

function Forecast({ entry }: { readonly entry: ImportDetail }) {
  const t = useTranslations("imports.progress");
  const format = useFormatter();
  if (entry.status !== "sending") return null;
  const told = foretellRows(entry);
  if (!told) return <> · {t("calculating")}</>;
  const minutes = Math.round(told.leftS / 60);
  const time =
    minutes < 1
      ? t("lessThanMinute")
      : minutes < 120
        ? t("minutes", { count: minutes })
        : t("hours", { count: Math.round(minutes / 60) });
  return (
    <>
      {" "}
      · {t("rate", { rate: format.number(Math.round(told.rowsPerMinute)) })} · {t("left", { time })}
    </>
  );
}

interface OutcomeTileProps {
  readonly outcome: RowOutcome;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function OutcomeTile({ outcome, count, isChosen, onChoose }: OutcomeTileProps) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const { Icon, tone } = OUTCOME_LOOK[outcome];
  const ink = {
    good: "text-good",
    danger: "text-danger",
    warn: "text-warn",
    accent: "text-accent",
    neutral: "",
  };
  return (
    <Tooltip content={t(`outcomeHint.${outcome}`)}>
      <AriaButton
        onPress={onChoose}
        aria-pressed={isChosen}
        className="flex w-full min-w-0 flex-col items-start gap-0.5 rounded-md border border-line bg-surface px-3 py-2 text-left transition-colors hover:border-line-strong hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft"
      >
        <span className="flex items-center gap-1.5 text-sm text-ink-soft">
          <Icon aria-hidden className={`size-4 ${count > 0 ? ink[tone] : ""}`} />
          {t(`outcome.${outcome}`)}
        </span>
        <span className="tabular text-xl font-semibold tracking-tight">{format.number(count)}</span>
      </AriaButton>
    </Tooltip>
  );
}
