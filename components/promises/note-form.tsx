"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DrawerSection } from "@/components/ui/drawer-section";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-queue";
import { useErrorText } from "@/lib/client/use-error-text";
import { useAddNote } from "@/lib/domain/promises/hooks";
import { isEvidenceLink } from "@/lib/domain/promises/rules/read-paid";

/** A note, or a link to evidence, without changing the status. */
export function NoteForm({ promiseId }: { readonly promiseId: string }) {
  const t = useTranslations("promises");
  const errorText = useErrorText();
  const [note, setNote] = useState("");
  const [link, setLink] = useState("");
  const { mutate, isPending } = useAddNote(promiseId);
  const isLinkGood = link.trim() === "" || isEvidenceLink(link.trim());
  const save = () =>
    mutate(
      { note: note.trim() || null, evidenceUrl: link.trim() || null },
      {
        onSuccess: () => {
          setNote("");
          setLink("");
          showToast({ title: t("drawer.noteSaved"), tone: "good" });
        },
        onError: (error) =>
          showToast({ title: t("failed", { reason: errorText(error).reason }), tone: "danger" }),
      },
    );
  return (
    <DrawerSection title={t("drawer.addNote")}>
      <TextField label={t("dialog.note")} value={note} onChange={setNote} maxLength={1_000} />
      <TextField
        label={t("dialog.evidence")}
        value={link}
        onChange={setLink}
        isInvalid={!isLinkGood}
        error={t("dialog.evidenceWrong")}
        maxLength={500}
        inputProps={{ inputMode: "url" }}
      />
      <Button
        className="self-start"
        onPress={save}
        isPending={isPending}
        isDisabled={!isLinkGood || (note.trim() === "" && link.trim() === "")}
      >
        {t("drawer.saveNote")}
      </Button>
    </DrawerSection>
  );
}
