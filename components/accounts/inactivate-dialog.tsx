"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonText } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { ApiError } from "@/lib/client/api-error";
import {
  type InactivationChoice,
  useInactivate,
  useInactivationPreview,
} from "@/lib/domain/accounts/list-hooks";
import type { InactivationPreview } from "@/lib/domain/accounts/schema/sends";
import { SendProgressDialog } from "./send-progress-dialog";

interface InactivateDialogProps {
  readonly choice: InactivationChoice;
  readonly onClose: () => void;
  readonly onSent?: () => void;
}

/** Takes accounts out of work at Kobra, or puts them back: the number is typed first, the outcome told after. */
export function InactivateDialog({ choice, onClose, onSent }: InactivateDialogProps) {
  const t = useTranslations("accountList.inactivation");
  const format = useFormatter();
  const [typed, setTyped] = useState("");
  const preview = useInactivationPreview(choice);
  const inactivate = useInactivate();
  const count = preview.data?.sendable ?? 0;
  const isTyped = typed.replace(/[\s.,]/g, "") === String(count) && count > 0;
  const names = { count, text: format.number(count), to: choice.isInactive ? "inactive" : "active" };
  if (inactivate.data) return <SendProgressDialog importId={inactivate.data.importId} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={t("title", names)}
      confirmLabel={t("confirm", names)}
      variant={choice.isInactive ? "danger" : "primary"}
      isPending={inactivate.isPending}
      isConfirmDisabled={!isTyped}
      error={inactivate.error}
      conflictText={t(conflictOf(inactivate.error))}
      onConfirm={() => inactivate.mutate({ ...choice, count }, { onSuccess: () => onSent?.() })}
      onClose={onClose}
    >
      {preview.isPending ? <SkeletonText lines={3} /> : null}
      {preview.isError ? <QueryError query={preview} /> : null}
      {preview.data ? (
        <>
          <Effect preview={preview.data} isInactive={choice.isInactive} />
          {count > 0 ? (
            <TextField
              label={t("type", { text: format.number(count) })}
              value={typed}
              onChange={setTyped}
              inputMode="numeric"
              autoComplete="off"
              autoFocus
            />
          ) : null}
        </>
      ) : null}
    </ConfirmDialog>
  );
}

function conflictOf(error: unknown): "noKobra" | "changed" {
  return error instanceof ApiError && error.details.cause === "no-kobra" ? "noKobra" : "changed";
}

interface EffectProps {
  readonly preview: InactivationPreview;
  readonly isInactive: boolean;
}

function Effect({ preview, isInactive }: EffectProps) {
  const t = useTranslations("accountList.inactivation");
  const { sendable, already, incomplete } = preview;
  const to = isInactive ? "inactive" : "active";
  return (
    <div className="flex flex-col gap-1 text-sm text-pretty">
      <p>{sendable === 0 ? t("nothing") : t("effect", { count: sendable, to })}</p>
      {already > 0 ? <p className="text-ink-soft">{t("already", { count: already, to })}</p> : null}
      {incomplete > 0 ? <p className="text-ink-soft">{t("incomplete", { count: incomplete })}</p> : null}
    </div>
  );
}
