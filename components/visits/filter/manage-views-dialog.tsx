"use client";

import { Pencil, RefreshCw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Badge } from "@/components/ui/badge";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Switch } from "@/components/ui/switch";
import { MOST_VIEWS, mayShareViews } from "@/lib/domain/views/rules";
import type { SavedView } from "@/lib/domain/views/schema";
import { useViewCare } from "./use-view-care";
import { ViewNameForm } from "./view-name-form";

interface ManageViewsDialogProps {
  /** Those of one page. */
  readonly views: readonly SavedView[];
  /** The filter on the screen, which a view may be given. */
  readonly query: string;
  readonly onClose: () => void;
}

/** One's own views to rename, update, share and delete; those of others to know whose they are. */
export function ManageViewsDialog({ views, query, onClose }: ManageViewsDialogProps) {
  const t = useTranslations("filter.views");
  const [renamed, setRenamed] = useState<SavedView | null>(null);
  const care = useViewCare();
  if (renamed) {
    return (
      <ViewNameForm
        title={t("renameTitle")}
        startsAs={renamed.name}
        limit={MOST_VIEWS}
        isPending={care.isRenaming}
        error={care.renameError}
        onClose={() => {
          care.forgetRename();
          setRenamed(null);
        }}
        onSubmit={(name) => care.rename(renamed, name, () => setRenamed(null))}
      />
    );
  }
  return (
    <Dialog title={t("manage")} size="large" isOpen onClose={onClose}>
      {views.length === 0 ? <p className="text-sm text-ink-soft">{t("empty")}</p> : null}
      <ul className="flex flex-col divide-y divide-line">
        {views.map((view) => (
          <li key={view.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-40 break-words">{view.name}</span>
            {view.isOwn ? (
              <OwnView view={view} query={query} care={care} onRename={() => setRenamed(view)} />
            ) : (
              <span className="text-sm text-ink-soft">{t("ownerOf", { owner: view.ownerName })}</span>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface OwnViewProps {
  readonly view: SavedView;
  readonly query: string;
  readonly care: ReturnType<typeof useViewCare>;
  readonly onRename: () => void;
}

function OwnView({ view, query, care, onRename }: OwnViewProps) {
  const t = useTranslations("filter.views");
  const { role } = useViewer();
  const { name } = view;
  return (
    <div className="flex items-center gap-1">
      {mayShareViews(role) || view.isShared ? (
        <Switch
          aria-label={t("shareName", { name })}
          isSelected={view.isShared}
          onChange={(isShared) => care.share(view, isShared)}
        >
          <span className="text-sm text-ink-soft">{t(view.isShared ? "isShared" : "isPrivate")}</span>
        </Switch>
      ) : (
        <Badge>{t("isPrivate")}</Badge>
      )}
      <IconButton label={t("rename", { name })} icon={<Pencil aria-hidden />} onPress={onRename} />
      <IconButton
        label={t("update", { name })}
        icon={<RefreshCw aria-hidden />}
        isDisabled={view.query === query}
        onPress={() => care.update(view, query)}
      />
      <IconButton
        label={t("delete", { name })}
        icon={<Trash2 aria-hidden />}
        onPress={() => care.remove(view)}
      />
    </div>
  );
}
