"use client";

import { ChartSpline, Download, FileSpreadsheet, ImageDown, Table2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { Card } from "@/components/ui/card";
import { Freshness } from "@/components/ui/freshness";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast-queue";
import { toCsv } from "./chart-csv";
import { toPng } from "./chart-png";
import type { ChartTable } from "./chart-table";
import { ChartTableView } from "./chart-table-view";
import { saveFile } from "./save-file";

interface ChartCardProps {
  readonly title: string;
  /** One line under the title that says how to read it. */
  readonly description?: ReactNode;
  /** Age of what is drawn. With a failure the last good data stays, and this says so. */
  readonly freshness?: {
    readonly at: string | Date | null;
    readonly staleAfterS: number;
    readonly failure?: string | null;
  };
  /** The figures behind the chart. */
  readonly table: ChartTable;
  /** Of the downloads, without its ending; says what, whose and which day. */
  readonly fileName: string;
  /** Said instead of the chart where there is nothing to draw. */
  readonly empty?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
  /** The chart, with its legend. */
  readonly children: ReactNode;
}

/** One chart: its age, its figures as a table, and its downloads. */
export function ChartCard(props: ChartCardProps) {
  const { title, description, freshness, table, fileName, empty, actions, className, children } = props;
  const t = useTranslations("charts");
  const format = useFormatter();
  const drawing = useRef<HTMLDivElement>(null);
  const [isTable, setIsTable] = useState(false);
  const savePicture = () => {
    if (!drawing.current) return;
    const subtitle = format.dateTime(new Date(), "momentZoned");
    toPng({ element: drawing.current, title, subtitle }).then(
      (picture) => saveFile(picture, `${fileName}.png`),
      () => showToast({ title: t("pngFailed"), tone: "danger" }),
    );
  };
  const saveTable = () =>
    saveFile(new Blob([toCsv(table)], { type: "text/csv;charset=utf-8" }), `${fileName}.csv`);
  return (
    <Card
      title={title}
      className={className}
      freshness={freshness ? <Freshness {...freshness} /> : null}
      actions={
        empty ? (
          actions
        ) : (
          <div className="-mr-2 flex items-center">
            {actions}
            <IconButton
              label={isTable ? t("showChart") : t("showData")}
              icon={isTable ? <ChartSpline aria-hidden /> : <Table2 aria-hidden />}
              onPress={() => setIsTable(!isTable)}
            />
            <Menu
              label={t("download")}
              trigger={<IconButton label={t("downloadChart", { title })} icon={<Download aria-hidden />} />}
            >
              <MenuItem
                icon={<ImageDown aria-hidden />}
                label={t("png")}
                isDisabled={isTable}
                onAction={savePicture}
              />
              <MenuItem icon={<FileSpreadsheet aria-hidden />} label={t("csv")} onAction={saveTable} />
            </Menu>
          </div>
        )
      }
    >
      {description ? <p className="-mt-1 mb-3 text-sm text-pretty text-ink-soft">{description}</p> : null}
      {empty ? <div className="py-6 text-center text-sm text-ink-soft">{empty}</div> : null}
      {isTable && !empty ? <ChartTableView caption={title} table={table} /> : null}
      {isTable || empty ? null : <div ref={drawing}>{children}</div>}
    </Card>
  );
}
