"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { QuarantineCause } from "@/lib/domain/visits/rules/parse-body";

interface ConfirmReadCauseProps {
  readonly cause: QuarantineCause;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Names how many receipts will be read again, and that those who still fail come back. */
export function ConfirmReadCause({ cause, count, isOpen, onClose, onConfirm }: ConfirmReadCauseProps) {
  const t = useTranslations("inbox");
  const tActions = useTranslations("common.actions");
  return (
    <Dialog
      role="alertdialog"
      title={t("confirm.title", { count })}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {tActions("cancel")}
          </Button>
          <Button
            variant="primary"
            onPress={() => {
              onClose();
              onConfirm();
            }}
          >
            {t("confirm.action", { count })}
          </Button>
        </>
      }
    >
      <p className="text-sm text-pretty">{t("confirm.text", { count, cause: t(`causes.${cause}.label`) })}</p>
    </Dialog>
  );
}
