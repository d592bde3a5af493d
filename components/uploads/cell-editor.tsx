"use client";

import { useRef, useState } from "react";
import { FIELD_BOX } from "@/components/ui/field-classes";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useErrorText } from "@/lib/client/use-error-text";
import { useUploadActions } from "@/lib/domain/uploads/hooks";

interface CellEditorProps {
  readonly uploadId: string;
  readonly rowNumber: number;
  readonly columnIndex: number;
  readonly label: string;
  readonly text: string;
}

/** A cell that is kept when it is left; Enter keeps it and goes to the next one, Escape gives it back. */
export function CellEditor({ uploadId, rowNumber, columnIndex, label, text }: CellEditorProps) {
  const { editCell } = useUploadActions(uploadId);
  const errorText = useErrorText();
  const [draft, setDraft] = useState(text);
  const kept = useRef(text);
  const keep = () => {
    if (draft === kept.current) return;
    kept.current = draft;
    afterSuccess(
      editCell.mutateAsync({ rowNumber, columnIndex, text: draft }),
      () => undefined,
      (error) => {
        kept.current = text;
        showToast({ tone: "danger", title: errorText(error).title, text: errorText(error).advice });
      },
    );
  };
  return (
    <input
      data-cell-editor
      aria-label={label}
      aria-invalid={editCell.isError || undefined}
      aria-busy={editCell.isPending || undefined}
      value={draft}
      maxLength={10_000}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Escape") setDraft(text);
        if (event.key !== "Enter") return;
        keep();
        nextEditor(event.currentTarget)?.focus();
      }}
      className={FIELD_BOX}
    />
  );
}

/** Null at the last one. */
function nextEditor(editor: HTMLInputElement): HTMLInputElement | null {
  const all = [...document.querySelectorAll<HTMLInputElement>("input[data-cell-editor]")];
  return all[all.indexOf(editor) + 1] ?? null;
}
