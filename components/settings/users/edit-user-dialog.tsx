"use client";

import { useTranslations } from "next-intl";
import { FormProvider, useForm } from "react-hook-form";
import { FormDialog } from "@/components/forms/form-dialog";
import { useViewer } from "@/components/frame/viewer-context";
import { Banner } from "@/components/ui/banner";
import { showToast } from "@/components/ui/toast-queue";
import type { UserEntry } from "@/lib/domain/users/endpoints";
import { useChangeUser } from "@/lib/domain/users/hooks";
import { UserFields } from "./user-fields";
import { toUserChange, type UserFormValues, userFormOf } from "./user-form";

interface EditUserDialogProps {
  readonly user: UserEntry;
  readonly onClose: () => void;
}

export function EditUserDialog({ user, onClose }: EditUserDialogProps) {
  const t = useTranslations("users");
  const viewer = useViewer();
  const form = useForm<UserFormValues>({ defaultValues: userFormOf(user) });
  const changeUser = useChangeUser();

  const submit = form.handleSubmit((values) => {
    const change = toUserChange(user, values);
    if (Object.keys(change).length === 0) {
      onClose();
      return;
    }
    changeUser.mutate(
      { userId: user.id, change },
      {
        onSuccess: () => {
          showToast({ tone: "good", title: t("changed", { name: values.name.trim() }) });
          onClose();
        },
      },
    );
  });

  const isSelf = viewer.email === user.email;
  return (
    <FormProvider {...form}>
      <FormDialog
        title={t("editTitle", { name: user.name })}
        submitLabel={t("save")}
        isPending={changeUser.isPending}
        error={changeUser.error}
        conflictText={t("lastAdmin")}
        onSubmit={submit}
        onClose={onClose}
      >
        <Banner>{isSelf ? t("editSelfEffect") : t("editEffect")}</Banner>
        <UserFields isNew={false} />
      </FormDialog>
    </FormProvider>
  );
}
