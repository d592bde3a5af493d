"use client";

import { CircleOff, Download, Power } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { countSelected, NOTHING_SELECTED, type Selection } from "@/components/ui/data-table/selection";
import { SelectionBar } from "@/components/ui/data-table/selection-bar";
import type { AccountFilterText } from "@/lib/domain/accounts/rules/account-filter";
import { InactivateDialog } from "../inactivate-dialog";
import { ExportAccountsDialog } from "./export-accounts-dialog";

interface AccountSelectionBarProps {
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly filter: AccountFilterText;
  readonly total: number;
  readonly visible: readonly string[];
}

/** What can be done with the selected accounts, or with all that match. */
export function AccountSelectionBar(props: AccountSelectionBarProps) {
  const { selection, onSelect, filter, total, visible } = props;
  const t = useTranslations("accountList");
  const exportText = useTranslations("exports");
  const isEditor = useViewer().role !== "viewer";
  const [asked, setAsked] = useState<"export" | "inactivate" | "activate" | null>(null);
  const accountIds = selection.kind === "all" ? null : [...selection.ids];
  const close = () => setAsked(null);
  return (
    <>
      <SelectionBar selection={selection} total={total} onSelect={onSelect}>
        {isEditor ? (
          <>
            <Button icon={<Power aria-hidden />} onPress={() => setAsked("activate")}>
              {t("activate")}
            </Button>
            <Button icon={<CircleOff aria-hidden />} onPress={() => setAsked("inactivate")}>
              {t("inactivate")}
            </Button>
          </>
        ) : null}
        <Button variant="primary" icon={<Download aria-hidden />} onPress={() => setAsked("export")}>
          {exportText("export")}
        </Button>
      </SelectionBar>
      {asked === "export" ? (
        <ExportAccountsDialog
          filter={filter}
          accountIds={accountIds}
          count={countSelected(selection, total)}
          tableColumns={visible}
          onClose={close}
        />
      ) : null}
      {asked === "inactivate" || asked === "activate" ? (
        <InactivateDialog
          choice={{ filter, accountIds, isInactive: asked === "inactivate" }}
          onClose={close}
          onSent={() => onSelect(NOTHING_SELECTED)}
        />
      ) : null}
    </>
  );
}
