"use client";

import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useChangeView, useDeleteView, useSaveView } from "@/lib/domain/views/hooks";
import type { SavedView, ViewChange } from "@/lib/domain/views/schema";

/** What one does with one's own views: at once on the screen, each with a way back. */
export function useViewCare() {
  const t = useTranslations("filter.views");
  const common = useTranslations("common.actions");
  const change = useChangeView();
  const rename = useChangeView();
  const remove = useDeleteView();
  const save = useSaveView();

  const failed = (name: string) => () => showToast({ tone: "danger", title: t("failed", { name }) });
  const undo = (onPress: () => void) => ({ label: common("undo"), onPress });
  const alter = (view: SavedView, values: ViewChange) =>
    change.mutate({ viewId: view.id, change: values }, { onError: failed(view.name) });

  return {
    isRenaming: rename.isPending,
    renameError: rename.error,
    forgetRename: rename.reset,
    rename: (view: SavedView, name: string, onDone: () => void) =>
      rename.mutate(
        { viewId: view.id, change: { name } },
        {
          onSuccess: () => {
            showToast({ tone: "good", title: t("renamed", { name }) });
            onDone();
          },
        },
      ),
    share: (view: SavedView, isShared: boolean) => alter(view, { isShared }),
    update: (view: SavedView, query: string) => {
      alter(view, { query });
      showToast({
        tone: "good",
        title: t("updated", { name: view.name }),
        action: undo(() => alter(view, { query: view.query })),
      });
    },
    remove: (view: SavedView) => {
      const { page, name, query, isShared } = view;
      const restore = () =>
        afterSuccess(
          save.mutateAsync({ page, name, query, isShared }),
          () => showToast({ tone: "good", title: t("restored", { name }) }),
          failed(name),
        );
      remove.mutate(view.id, {
        onError: failed(name),
      });
      showToast({ title: t("deleted", { name }), action: undo(restore) });
    },
  };
}
