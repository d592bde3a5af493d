"use client";

import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { FormDialog } from "@/components/forms/form-dialog";
import { FormTextField } from "@/components/forms/form-text-field";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { webhookKeyLabelSchema } from "@/lib/domain/receipts/endpoints";
import { useAddWebhookKey } from "@/lib/domain/receipts/key-hooks";
import { CodeBlock } from "../api/code-block";

/** Asks for a label, then shows the new key this once. */
export function AddWebhookKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations("settings.webhookKeys");
  const { control, handleSubmit, getValues } = useForm({ defaultValues: { label: "" } });
  const addKey = useAddWebhookKey();
  if (addKey.data) {
    return <MadeKeyDialog label={getValues("label")} secret={addKey.data.key} onClose={onClose} />;
  }
  return (
    <FormDialog
      title={t("add")}
      submitLabel={t("add")}
      isPending={addKey.isPending}
      error={addKey.error}
      conflictText={t("tooMany")}
      onSubmit={handleSubmit(({ label }) => addKey.mutate(label))}
      onClose={onClose}
    >
      <FormTextField
        control={control}
        name="label"
        schema={webhookKeyLabelSchema}
        refusal={t("labelRefused")}
        label={t("label")}
        hint={t("labelHint")}
        autoComplete="off"
        autoFocus
      />
    </FormDialog>
  );
}

interface MadeKeyDialogProps {
  readonly label: string;
  readonly secret: string;
  readonly onClose: () => void;
}

function MadeKeyDialog({ label, secret, onClose }: MadeKeyDialogProps) {
  const t = useTranslations("settings.webhookKeys");
  return (
    <Dialog
      title={t("madeTitle", { label })}
      // Not closed by a press outside: what it shows cannot be had again.
      role="alertdialog"
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t("madeDone")}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <Banner tone="warn">{t("madeWarning")}</Banner>
        <CodeBlock label={t("madeKey")} copyLabel={t("copyKey")} code={secret} />
      </div>
    </Dialog>
  );
}
