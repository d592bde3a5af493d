"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { IconButton } from "./icon-button";

interface DrawerProps {
  readonly title: ReactNode;
  /** Under the title: an id with its copy button, a badge. */
  readonly subtitle?: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `undefined` hides the pair; `null` disables one at the end of the list. */
  readonly onPrevious?: (() => void) | null;
  readonly onNext?: (() => void) | null;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The detail of one row: at the right over the list, the whole screen on a phone. Esc closes it. */
export function Drawer({ title, subtitle, isOpen, onClose, footer, children, ...moves }: DrawerProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) {
          onClose();
        }
      }}
      className="fixed inset-0 z-40"
    >
      <Modal className="fixed inset-y-0 right-0 w-full border-line bg-surface shadow-floating transition-transform duration-150 data-entering:translate-x-full data-exiting:translate-x-full sm:w-[30rem] sm:border-l">
        <Dialog className="flex h-full flex-col outline-none">
          <div className="flex items-start gap-2 border-line border-b py-2 pr-2 pl-4">
            <div className="min-w-0 flex-1 py-1">
              <Heading slot="title" className="truncate text-base font-semibold">
                {title}
              </Heading>
              {subtitle ? <div className="mt-0.5 text-sm text-ink-soft">{subtitle}</div> : null}
            </div>
            <DrawerMoves {...moves} onClose={onClose} />
          </div>
          <div className="min-h-0 flex-1 overflow-auto p-4">{children}</div>
          {footer ? (
            <div className="flex flex-wrap gap-2 border-line border-t px-4 py-3">{footer}</div>
          ) : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function DrawerMoves({
  onPrevious,
  onNext,
  onClose,
}: Pick<DrawerProps, "onPrevious" | "onNext" | "onClose">) {
  const t = useTranslations("common.actions");
  const hasMoves = onPrevious !== undefined || onNext !== undefined;
  return (
    <div className="flex">
      {hasMoves ? (
        <>
          <IconButton
            label={t("previous")}
            icon={<ChevronUp aria-hidden />}
            isDisabled={!onPrevious}
            onPress={() => onPrevious?.()}
          />
          <IconButton
            label={t("next")}
            icon={<ChevronDown aria-hidden />}
            isDisabled={!onNext}
            onPress={() => onNext?.()}
          />
        </>
      ) : null}
      <IconButton label={t("close")} icon={<X aria-hidden />} onPress={onClose} />
    </div>
  );
}
