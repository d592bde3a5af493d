"use client";

import { useTranslations } from "next-intl";
import { FormProvider, useForm } from "react-hook-form";
import { FormDialog } from "@/components/forms/form-dialog";
import { showToast } from "@/components/ui/toast-queue";
import { ApiError } from "@/lib/client/api-error";
import { useAddUser } from "@/lib/domain/users/hooks";
import { UserFields } from "./user-fields";
import { emptyUserForm, toNewUser, type UserFormValues } from "./user-form";

export function AddUserDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("users");
  const form = useForm<UserFormValues>({ defaultValues: emptyUserForm() });
  const addUser = useAddUser();
  const isTaken = addUser.error instanceof ApiError && addUser.error.code === "conflict";

  const submit = form.handleSubmit((values) =>
    addUser.mutate(toNewUser(values), {
      onSuccess: () => {
        showToast({ tone: "good", title: t("added", { name: values.name.trim() }) });
        onClose();
      },
      onError: (error) => {
        if (error instanceof ApiError && error.code === "conflict") {
          form.setError("email", { message: t("form.emailTaken") }, { shouldFocus: true });
        }
      },
    }),
  );

  return (
    <FormProvider {...form}>
      <FormDialog
        title={t("add")}
        submitLabel={t("add")}
        isPending={addUser.isPending}
        error={isTaken ? null : addUser.error}
        onSubmit={submit}
        onClose={onClose}
      >
        <UserFields isNew />
      </FormDialog>
    </FormProvider>
  );
}
