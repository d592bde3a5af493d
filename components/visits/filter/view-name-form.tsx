"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { ApiError } from "@/lib/client/api-error";
import { useErrorText } from "@/lib/client/use-error-text";
import { viewNameSchema } from "@/lib/domain/views/schema";

interface ViewNameFormProps {
  readonly title: string;
  readonly startsAs: string;
  readonly isPending: boolean;
  readonly error: unknown;
  /** How many views one may have; for the words where that is what the server refused. */
  readonly limit: number;
  readonly onSubmit: (name: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks for a view's name, and says in its place why the server would not have it. */
export function ViewNameForm(props: ViewNameFormProps) {
  const { title, startsAs, isPending, error, limit, onSubmit, onClose, children } = props;
  const t = useTranslations("filter.views");
  const common = useTranslations("common.actions");
  const errorText = useErrorText();
  const [name, setName] = useState(startsAs);
  const [isRefused, setRefused] = useState(false);
  const isConflict = error instanceof ApiError && error.code === "conflict";
  const isFull = isConflict && error.details?.limit !== undefined;
  const nameError = isRefused ? t("nameRefused") : isConflict && !isFull ? t("nameTaken") : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = viewNameSchema.safeParse(name);
    setRefused(!parsed.success);
    if (parsed.success) onSubmit(parsed.data);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form="view-name" isPending={isPending}>
            {common("save")}
          </Button>
        </>
      }
    >
      <form id="view-name" method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
        {error && !nameError ? (
          <Banner tone="danger" isAnnounced>
            {isFull ? t("limit", { limit }) : `${errorText(error).reason} ${errorText(error).advice}`}
          </Banner>
        ) : null}
        <TextField
          label={t("name")}
          hint={t("nameHint")}
          value={name}
          onChange={setName}
          isInvalid={nameError !== undefined}
          error={nameError}
          autoFocus
          autoComplete="off"
        />
        {children}
      </form>
    </Dialog>
  );
}
