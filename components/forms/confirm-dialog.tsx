"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RefusalBanner } from "./refusal-banner";

interface ConfirmDialogProps {
  readonly title: string;
  /** The verb on the button. */
  readonly confirmLabel: string;
  /** What leaves everything as it is; `Cancelar` beside a button that cancels would say nothing. */
  readonly dismissLabel?: string;
  readonly variant?: "primary" | "danger";
  readonly isPending: boolean;
  readonly isConfirmDisabled?: boolean;
  readonly error: unknown;
  readonly conflictText?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** The effect, with its numbers. */
  readonly children: ReactNode;
}

/** A question before something that cannot simply be undone. Mount it to ask. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, confirmLabel, variant = "primary", error, conflictText, onConfirm, onClose } = props;
  const t = useTranslations("common.actions");
  return (
    <Dialog
      title={title}
      role="alertdialog"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{props.dismissLabel ?? t("cancel")}</Button>
          <Button
            variant={variant}
            isPending={props.isPending}
            isDisabled={props.isConfirmDisabled}
            onPress={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <RefusalBanner error={error} conflictText={conflictText} />
        {props.children}
      </div>
    </Dialog>
  );
}
