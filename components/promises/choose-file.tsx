"use client";

import type { ReactElement } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";

interface ChooseFileProps {
  readonly onChoose: (file: File) => void;
  /** The button. */
  readonly children: ReactElement;
}

/** Opens the reader's own files; one CSV or XLSX. */
export function ChooseFile({ onChoose, children }: ChooseFileProps) {
  return (
    <FileTrigger
      acceptedFileTypes={[".csv", ".txt", "text/csv", ".xlsx"]}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onChoose(file);
      }}
    >
      {children}
    </FileTrigger>
  );
}
