"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { useErrorText } from "@/lib/client/use-error-text";
import { useChangePromiseSettings, usePromiseSettings } from "@/lib/domain/promises/hooks";
import { promiseSettingsSchema } from "@/lib/domain/promises/schema";

/** How long a status waits before it leaves: as long as it can be undone. */
export function DelayDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("promises.settings");
  const all = useTranslations("promises");
  const errorText = useErrorText();
  const settings = usePromiseSettings();
  const { mutate, isPending, error } = useChangePromiseSettings();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(settings.data?.delayS ?? "");
  const read = promiseSettingsSchema.safeParse({ delayS: /^\d{1,4}$/.test(text) ? Number(text) : null });
  const isWrong = typed !== null && !read.success;
  const save = () => {
    if (!read.success) return;
    mutate(read.data, {
      onSuccess: () => {
        showToast({ title: t("saved"), tone: "good" });
        onClose();
      },
    });
  };
  return (
    <Dialog
      title={t("title")}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={save} isPending={isPending} isDisabled={!read.success}>
          {t("save")}
        </Button>
      }
    >
      <TextField
        label={t("label")}
        hint={t("hint")}
        value={text}
        onChange={setTyped}
        isInvalid={isWrong || error !== null}
        error={isWrong ? t("wrong") : error ? all("failed", { reason: errorText(error).reason }) : ""}
        inputProps={{ inputMode: "numeric" }}
      />
    </Dialog>
  );
}
