"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-queue";
import { useSaveView } from "@/lib/domain/views/hooks";
import { MOST_VIEWS, mayShareViews, type ViewPage } from "@/lib/domain/views/rules";
import { ViewNameForm } from "./view-name-form";

interface SaveViewDialogProps {
  readonly page: ViewPage;
  /** The filter to save, as it stands in the URL. */
  readonly query: string;
  readonly onClose: () => void;
}

export function SaveViewDialog({ page, query, onClose }: SaveViewDialogProps) {
  const t = useTranslations("filter.views");
  const { role } = useViewer();
  const [isShared, setShared] = useState(false);
  const save = useSaveView();
  return (
    <ViewNameForm
      title={t("save")}
      startsAs=""
      limit={MOST_VIEWS}
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={(name) =>
        save.mutate(
          { page, name, query, isShared },
          {
            onSuccess: () => {
              showToast({ tone: "good", title: t("saved", { name }) });
              onClose();
            },
          },
        )
      }
    >
      {mayShareViews(role) ? (
        <div className="flex flex-col gap-1">
          <Checkbox isSelected={isShared} onChange={setShared}>
            {t("share")}
          </Checkbox>
          <p className="text-xs text-ink-faint">{t("shareHint")}</p>
        </div>
      ) : null}
    </ViewNameForm>
  );
}
