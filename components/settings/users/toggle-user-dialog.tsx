"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "@/components/forms/confirm-dialog";
import { useViewer } from "@/components/frame/viewer-context";
import { showToast } from "@/components/ui/toast-queue";
import type { UserEntry } from "@/lib/domain/users/endpoints";
import { useChangeUser } from "@/lib/domain/users/hooks";

interface ToggleUserDialogProps {
  readonly user: UserEntry;
  readonly onClose: () => void;
}

/** Asks before a user is shut out, or let in again. */
export function ToggleUserDialog({ user, onClose }: ToggleUserDialogProps) {
  const t = useTranslations("users");
  const viewer = useViewer();
  const changeUser = useChangeUser();
  const { name } = user;
  const words = user.isDisabled ? "enable" : "disable";

  const confirm = () =>
    changeUser.mutate(
      { userId: user.id, change: { isDisabled: !user.isDisabled } },
      {
        onSuccess: () => {
          showToast({ tone: "good", title: t(`${words}.done`, { name }) });
          onClose();
        },
      },
    );

  return (
    <ConfirmDialog
      title={t(`${words}.title`, { name })}
      confirmLabel={t(`${words}.verb`)}
      variant={user.isDisabled ? "primary" : "danger"}
      isPending={changeUser.isPending}
      error={changeUser.error}
      conflictText={t("lastAdmin")}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t(`${words}.effect`, { name })}</p>
      {viewer.email === user.email ? <p className="font-medium">{t("disable.self")}</p> : null}
    </ConfirmDialog>
  );
}
