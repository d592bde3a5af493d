"use client";

import { Copy, Download } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ExportDialog } from "@/components/exports/export-dialog";
import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";
import { countSelected, type Selection } from "@/components/ui/data-table/selection";
import { SelectionBar } from "@/components/ui/data-table/selection-bar";
import { showToast } from "@/components/ui/toast-queue";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import type { VisitTableRow } from "@/lib/domain/visits/schema";
import { loadMatchingIds, MOST_IDS_COPIED, type TableOrder } from "@/lib/domain/visits/table-hooks";

interface VisitSelectionBarProps {
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly visits: readonly VisitTableRow[];
  readonly filter: VisitFilterText;
  readonly order: TableOrder;
  readonly total: number;
  readonly visible: readonly string[];
}

/** What can be done with the selected visits. */
export function VisitSelectionBar(props: VisitSelectionBarProps) {
  const { selection, onSelect, filter, total, visible } = props;
  const t = useTranslations("visitTable");
  const exportText = useTranslations("exports");
  const format = useFormatter();
  const [isExporting, setIsExporting] = useState(false);
  const { copyIds, isCopying } = useCopyIds(props);
  const count = countSelected(selection, total);
  return (
    <>
      <SelectionBar selection={selection} total={total} onSelect={onSelect}>
        <Button
          icon={<Copy aria-hidden />}
          onPress={copyIds}
          isPending={isCopying}
          isDisabled={count > MOST_IDS_COPIED}
        >
          {t("copyIds")}
        </Button>
        <Button variant="primary" icon={<Download aria-hidden />} onPress={() => setIsExporting(true)}>
          {exportText("export")}
        </Button>
        {count > MOST_IDS_COPIED ? (
          <span className="basis-full text-right text-xs text-ink-soft">
            {t("copyLimit", { limit: format.number(MOST_IDS_COPIED) })}
          </span>
        ) : null}
      </SelectionBar>
      {isExporting ? (
        <ExportDialog
          filter={filter}
          visitIds={selection.kind === "all" ? null : [...selection.ids]}
          count={count}
          tableColumns={visible}
          onClose={() => setIsExporting(false)}
        />
      ) : null}
    </>
  );
}

function useCopyIds({ selection, visits, filter, order }: VisitSelectionBarProps) {
  const t = useTranslations("visitTable");
  const [isCopying, setIsCopying] = useState(false);
  const copyIds = async () => {
    setIsCopying(true);
    const ids =
      selection.kind === "all"
        ? await loadMatchingIds(filter, order).catch(() => [])
        : visits.filter(({ id }) => selection.ids.has(id)).map(({ kobraVisitId }) => kobraVisitId);
    const isCopied = ids.length > 0 && (await copyText(ids.join("\n")));
    setIsCopying(false);
    showToast(
      isCopied
        ? { title: t("idsCopied", { count: ids.length }), tone: "good" }
        : { title: t("idsNotCopied"), tone: "danger" },
    );
  };
  return { copyIds: () => void copyIds(), isCopying };
}
