"use client";

import type { ReactNode } from "react";
import { type SwitchProps as AriaProps, Switch as AriaSwitch } from "react-aria-components/Switch";

interface SwitchProps extends Omit<AriaProps, "className" | "style" | "children"> {
  readonly children: ReactNode;
}

/** Takes effect at once; where a form is sent later, use `Checkbox`. */
export function Switch({ children, ...props }: SwitchProps) {
  return (
    <AriaSwitch
      {...props}
      className="group flex min-h-6 cursor-pointer items-center gap-2.5 text-base text-ink data-disabled:cursor-not-allowed data-disabled:opacity-50"
    >
      <span className="flex h-5 w-9 shrink-0 items-center rounded-full bg-line-strong p-0.5 outline-offset-2 outline-accent transition-colors group-data-focus-visible:outline-2 group-data-selected:bg-accent">
        <span className="size-4 rounded-full bg-surface transition-transform duration-150 group-data-selected:translate-x-4" />
      </span>
      {children}
    </AriaSwitch>
  );
}
