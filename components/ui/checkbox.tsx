"use client";

import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaProps } from "react-aria-components/Checkbox";

interface CheckboxProps extends Omit<AriaProps, "className" | "style" | "children"> {
  /** Leave out only where `aria-label` names it, as in a table row. */
  readonly children?: ReactNode;
}

export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...props}
      className="group flex min-h-6 min-w-6 cursor-pointer items-center gap-2 text-base text-ink data-disabled:cursor-not-allowed data-disabled:opacity-50"
    >
      {({ isIndeterminate }) => (
        <>
          <span className="flex size-4 shrink-0 items-center justify-center rounded-[4px] border border-line-strong bg-surface text-on-accent outline-offset-2 outline-accent group-data-focus-visible:outline-2 group-data-invalid:border-danger group-data-selected:border-accent group-data-selected:bg-accent group-data-indeterminate:border-accent group-data-indeterminate:bg-accent">
            {isIndeterminate ? (
              <Minus aria-hidden strokeWidth={3} className="size-3" />
            ) : (
              <Check aria-hidden strokeWidth={3} className="invisible size-3 group-data-selected:visible" />
            )}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
