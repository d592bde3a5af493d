"use client";

import type { ReactNode } from "react";

interface StepFooterProps {
  /** What goes back. */
  readonly back?: ReactNode;
  /** Why the step cannot be left, or what is still under way. */
  readonly note?: ReactNode;
  /** What goes on. */
  readonly children: ReactNode;
}

/**
 * What leaves a step of the wizard. It stays in sight: fifty rows or five hundred columns stand above it. All of
 * it begins at the left: notices come up at the right, and some stay until they are closed.
 */
export function StepFooter({ back, note, children }: StepFooterProps) {
  return (
    <div
      data-sticky-footer
      className="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 rounded-md border border-line bg-surface px-3 py-2 shadow-raised max-md:bottom-16"
    >
      {back}
      {children}
      <p role="status" className="tabular flex min-w-0 items-center gap-2 text-sm text-ink-soft">
        {note}
      </p>
    </div>
  );
}
