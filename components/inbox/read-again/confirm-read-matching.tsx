"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";

interface ConfirmReadMatchingProps {
  readonly count: number;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** More than this is asked for by typing the number. */
const MOST_UNTYPED = 100;

/** Names how many would be read again, before anything is done. */
export function ConfirmReadMatching({ count, onClose, onConfirm }: ConfirmReadMatchingProps) {
  const t = useTranslations("inbox");
  const tActions = useTranslations("common.actions");
  const [typed, setTyped] = useState("");
  const isTyping = count > MOST_UNTYPED;
  const isAllowed = count > 0 && (!isTyping || typed.replace(/\D/g, "") === String(count));
  return (
    <Dialog
      role="alertdialog"
      title={t("confirm.title", { count })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {tActions(count > 0 ? "cancel" : "close")}
          </Button>
          {count > 0 ? (
            <Button variant="primary" isDisabled={!isAllowed} onPress={onConfirm}>
              {t("confirm.action", { count })}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="flex flex-col gap-3 text-sm text-pretty">
        <p>{t("matching.question", { count })}</p>
        {isTyping ? (
          <TextField
            label={t("matching.type", { count: String(count) })}
            value={typed}
            onChange={setTyped}
            inputProps={{ inputMode: "numeric", autoComplete: "off" }}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
