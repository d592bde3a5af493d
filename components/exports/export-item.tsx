"use client";

import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { ProgressBar } from "react-aria-components/ProgressBar";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-classes";
import { exportFileUrl, isUnderWay, useCancelExport } from "@/lib/domain/exports/hooks";
import type { Export } from "@/lib/domain/exports/schema";
import { foretell } from "./foretell";

/** One export: how far it is, or where its file can be fetched and until when. */
export function ExportItem({ made }: { readonly made: Export }) {
  const t = useTranslations("exports");
  const format = useFormatter();
  const cancel = useCancelExport();
  const isReady = made.status === "done" || made.status === "direct";
  const rows = t("rows", { count: made.rowsTotal, text: format.number(made.rowsTotal) });
  return (
    <li className="flex flex-col gap-1.5 py-3">
      <p className="break-all font-mono text-xs">{made.fileName}</p>
      <p className="text-sm text-ink-soft">
        <span className={clsx("font-medium", made.status === "failed" ? "text-danger" : "text-ink")}>
          {t(`status.${made.status}`)}
        </span>{" "}
        · {rows} · {format.dateTime(new Date(made.createdAt), "moment")}
      </p>
      {made.status === "failed" ? <p className="text-sm text-ink-soft">{t("failedText")}</p> : null}
      {isUnderWay(made) ? <Progress made={made} /> : null}
      {made.status === "direct" ? <p className="text-xs text-ink-faint">{t("again")}</p> : null}
      <div className="flex flex-wrap items-center gap-3">
        {isReady ? (
          <a
            className={buttonClass("secondary")}
            href={exportFileUrl(made.id)}
            download={made.fileName}
            aria-label={t("download", { file: made.fileName })}
          >
            {t("downloadShort")}
          </a>
        ) : null}
        {isUnderWay(made) ? (
          <Button
            onPress={() => cancel.mutate(made.id)}
            isPending={cancel.isPending}
            aria-label={t("cancelNamed", { file: made.fileName })}
          >
            {t("cancel")}
          </Button>
        ) : null}
        {isReady ? (
          <span className="text-xs text-ink-faint">
            {t("kept", { day: format.dateTime(new Date(made.expiresAt), "day") })}
          </span>
        ) : null}
      </div>
    </li>
  );
}

function Progress({ made }: { readonly made: Export }) {
  const t = useTranslations("exports");
  const format = useFormatter();
  const told = foretell(made);
  const left =
    told &&
    t(told.leftS < 90 ? "seconds" : "minutes", {
      count: told.leftS < 90 ? told.leftS : Math.round(told.leftS / 60),
    });
  return (
    <ProgressBar
      aria-label={t("progressLabel", { file: made.fileName })}
      value={made.rowsDone}
      maxValue={Math.max(made.rowsTotal, 1)}
    >
      {({ percentage = 0 }) => (
        <>
          <div className="h-1.5 overflow-hidden rounded-full bg-sunken">
            <div
              className="h-full bg-accent transition-[width] duration-150"
              style={{ width: `${percentage}%` }}
            />
          </div>
          <p className="tabular mt-1 text-xs text-ink-soft">
            {t("progress", { done: format.number(made.rowsDone), total: format.number(made.rowsTotal) })} ·{" "}
            {told && left
              ? `${t("rate", { rate: format.number(told.rowsPerS) })} · ${t("left", { time: left })}`
              : t("waiting")}
          </p>
        </>
      )}
    </ProgressBar>
  );
}
