"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RefusalBanner } from "./refusal-banner";

interface FormDialogProps {
  readonly title: string;
  /** The verb on the button. */
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly conflictText?: string;
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form over the page. Mount it to open it. */
export function FormDialog(props: FormDialogProps) {
  const t = useTranslations("common.actions");
  const formId = useId();
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      footer={
        <>
          <Button onPress={props.onClose}>{t("cancel")}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={props.isPending}>
            {props.submitLabel}
          </Button>
        </>
      }
    >
      <form id={formId} method="post" noValidate onSubmit={props.onSubmit} className="flex flex-col gap-4">
        <RefusalBanner error={props.error} conflictText={props.conflictText} />
        {props.children}
      </form>
    </Dialog>
  );
}
