"use client";

import { HandCoins, ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { DataPane } from "@/components/ui/data-table/data-pane";
import { countSelected, NOTHING_SELECTED, type Selection } from "@/components/ui/data-table/selection";
import { SelectionBar } from "@/components/ui/data-table/selection-bar";
import { useSelection } from "@/components/ui/data-table/use-selection";
import { EmptyState } from "@/components/ui/empty-state";
import { showToast } from "@/components/ui/toast-queue";
import { useIsPhone } from "@/components/ui/use-is-phone";
import { useErrorText } from "@/lib/client/use-error-text";
import { usePromises, useSetStatuses } from "@/lib/domain/promises/hooks";
import type { PromiseBucket } from "@/lib/domain/promises/rules/promise-words";
import type { PromiseRow } from "@/lib/domain/promises/schema";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { PromiseCard } from "./promise-card";
import { PromiseDrawer } from "./promise-drawer";
import { StatusDialog } from "./status-dialog";
import { useBatchToast } from "./use-batch-toast";
import { usePromiseColumns } from "./use-promise-columns";
import { useOpenPromise } from "./use-promise-url";

interface PromiseTablePaneProps {
  readonly filter: VisitFilterText;
  readonly bucket: PromiseBucket;
  /** How many the column holds. */
  readonly total: number | null;
  /** Nothing was ever promised under this filter. */
  readonly isNever: boolean;
}

/** As high as its rows, up to most of the screen; what is more scrolls. */
function heightOf(rows: number, isPhone: boolean): string {
  return `min(65dvh, ${rows * (isPhone ? 92 : 44) + (isPhone ? 2 : 40)}px)`;
}

const rowId = ({ id }: PromiseRow) => id;
const NO_ORDER = { by: "", direction: "asc" } as const;

/** One column of the board, and what can be done with one promise, some, or all of it. */
export function PromiseTablePane({ filter, bucket, total, isNever }: PromiseTablePaneProps) {
  const t = useTranslations("promises");
  const mayDecide = useViewer().role !== "viewer";
  const query = usePromises(filter, bucket);
  const promises = query.data?.pages.flatMap((page) => page.promises) ?? [];
  const { selection, setSelection } = useSelection(JSON.stringify([filter, bucket]));
  const { promiseId, open, close } = useOpenPromise();
  const markCovered = useMarkCovered(filter, bucket);
  const columns = usePromiseColumns({ onCovered: mayDecide ? markCovered : null });
  const isPhone = useIsPhone();
  return (
    <div className="flex flex-col gap-2">
      <Selected
        {...{ filter, bucket, promises, selection, mayDecide }}
        total={total ?? promises.length}
        onSelect={setSelection}
      />
      <DataPane
        list={query}
        label={t("list", { bucket: t(`bucket.${bucket}`) })}
        columns={columns}
        rows={promises}
        rowId={rowId}
        rowName={({ clientName }) => clientName ?? t("unknownClient")}
        rowHref={({ id }) => `/promises?bucket=${bucket}&open=${id}`}
        onOpen={({ id }) => open(id)}
        openId={promiseId}
        visible={columns.map(({ id }) => id)}
        density="comfortable"
        order={NO_ORDER}
        onOrder={() => undefined}
        selection={selection}
        onSelect={setSelection}
        total={total}
        questionKey={JSON.stringify([filter, bucket])}
        card={(promise) => <PromiseCard promise={promise} />}
        empty={<Empty isNever={isNever} />}
        skeletonRows={8}
        rowsStyle={{ height: heightOf(promises.length, isPhone) }}
      />
      <PromiseDrawer promiseId={promiseId} filter={filter} bucket={bucket} onClose={close} />
    </div>
  );
}

interface SelectedProps extends Pick<PromiseTablePaneProps, "filter" | "bucket"> {
  readonly promises: readonly PromiseRow[];
  readonly selection: Selection;
  readonly total: number;
  readonly mayDecide: boolean;
  readonly onSelect: (selection: Selection) => void;
}

function Selected({ filter, bucket, promises, selection, total, mayDecide, onSelect }: SelectedProps) {
  const t = useTranslations("promises");
  const [isSetting, setIsSetting] = useState(false);
  if (!mayDecide) return null;
  const picked = selection.kind === "all" ? null : promises.filter(({ id }) => selection.ids.has(id));
  return (
    <>
      <SelectionBar selection={selection} total={total} onSelect={onSelect}>
        <Button variant="primary" icon={<ListChecks aria-hidden />} onPress={() => setIsSetting(true)}>
          {t("select.setStatus")}
        </Button>
      </SelectionBar>
      {isSetting ? (
        <StatusDialog
          filter={filter}
          bucket={bucket}
          picked={picked}
          count={picked ? picked.length : countSelected(selection, total)}
          onClose={() => setIsSetting(false)}
          onDone={() => {
            setIsSetting(false);
            onSelect(NOTHING_SELECTED);
          }}
        />
      ) : null}
    </>
  );
}

function Empty({ isNever }: { readonly isNever: boolean }) {
  const t = useTranslations("promises.empty");
  return (
    <EmptyState
      icon={<HandCoins aria-hidden />}
      title={t(isNever ? "never" : "here")}
      text={t(isNever ? "neverText" : "hereText")}
    />
  );
}

/** The most common decision in one click. */
function useMarkCovered(filter: VisitFilterText, bucket: PromiseBucket) {
  const t = useTranslations("promises");
  const errorText = useErrorText();
  const tell = useBatchToast();
  const { mutate } = useSetStatuses(filter, bucket);
  return useCallback(
    ({ id }: PromiseRow) =>
      mutate(
        { ids: [id], expectedCount: 1, status: "covered", paidAmounts: {}, note: null, evidenceUrl: null },
        {
          onSuccess: tell,
          onError: (error) =>
            showToast({ title: t("failed", { reason: errorText(error).reason }), tone: "danger" }),
        },
      ),
    [mutate, tell, t, errorText],
  );
}
