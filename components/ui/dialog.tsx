"use client";

import { clsx } from "clsx";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "./icon-button";

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `alertdialog` for a question about a loss; it is then not closed by a press outside. */
  readonly role?: "dialog" | "alertdialog";
  readonly size?: "small" | "large";
  /** Buttons, the one that acts last. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A question or a short task that holds everything else until it is answered. */
export function Dialog({
  title,
  isOpen,
  onClose,
  role = "dialog",
  size = "small",
  footer,
  children,
}: DialogProps) {
  const t = useTranslations("common.actions");
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable={role === "dialog"}
      onOpenChange={(open) => {
        if (!open) {
          onClose();
        }
      }}
      className="fixed inset-0 z-50 flex items-end justify-center bg-scrim transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0 sm:items-center sm:p-4"
    >
      <Modal
        className={clsx(
          "max-h-[90dvh] w-full overflow-hidden rounded-t-md border border-line bg-surface shadow-floating sm:rounded-md",
          size === "small" ? "sm:max-w-md" : "sm:max-w-2xl",
        )}
      >
        <AriaDialog role={role} className="flex max-h-[90dvh] flex-col outline-none">
          <div className="flex items-center justify-between gap-2 border-line border-b py-2 pr-2 pl-4">
            <Heading slot="title" className="text-base font-semibold">
              {title}
            </Heading>
            <IconButton label={t("close")} icon={<X aria-hidden />} onPress={onClose} />
          </div>
          <div className="min-h-0 overflow-auto p-4">{children}</div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{footer}</div>
          ) : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
