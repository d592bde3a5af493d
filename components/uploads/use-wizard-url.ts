"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";

export const WIZARD_STEPS = ["columns", "review", "send"] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

const parsers = {
  upload: parseAsString,
  step: parseAsStringLiteral(WIZARD_STEPS).withDefault("columns"),
};

/** Which file the wizard is about, and where in it: a tab that was closed goes on where it stood. */
export function useWizardUrl() {
  const [{ upload, step }, set] = useQueryStates(parsers, { history: "push", scroll: true });
  return {
    uploadId: upload,
    step,
    openUpload: (uploadId: string) => void set({ upload: uploadId, step: "columns" }),
    goTo: (next: WizardStep) => void set({ step: next }),
    startAnew: () => void set({ upload: null, step: null }),
  };
}
