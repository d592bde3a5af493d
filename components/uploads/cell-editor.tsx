"use client";

import { useState } from "react";
import { FIELD_BOX } from "@/components/ui/field-classes";
import { useUploadActions } from "@/lib/domain/uploads/hooks";

interface CellEditorProps {
  readonly uploadId: string;
  readonly rowNumber: number;
  readonly columnIndex: number;
  readonly label: string;
  readonly text: string;
}

/** A cell that is kept when it is left or Enter is pressed, and given back by Escape. */
export function CellEditor({ uploadId, rowNumber, columnIndex, label, text }: CellEditorProps) {
  const { editCell } = useUploadActions(uploadId);
  const [draft, setDraft] = useState(text);
  const keep = () => {
    if (draft !== text) editCell.mutate({ rowNumber, columnIndex, text: draft });
  };
  return (
    <input
      aria-label={label}
      aria-invalid={editCell.isError || undefined}
      value={draft}
      disabled={editCell.isPending}
      maxLength={10_000}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep();
        if (event.key === "Escape") setDraft(text);
      }}
      className={FIELD_BOX}
    />
  );
}
