"use client";

import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { Tooltip } from "./tooltip";

export interface IconButtonProps
  extends Omit<AriaButtonProps, "children" | "className" | "style" | "aria-label"> {
  /** What it does: read by screen readers and shown as the tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly tooltipPlacement?: "top" | "bottom" | "left" | "right";
  readonly className?: string;
}

export function IconButton({ label, icon, tooltipPlacement, className, ...props }: IconButtonProps) {
  return (
    <Tooltip content={label} placement={tooltipPlacement}>
      <AriaButton {...props} aria-label={label} className={clsx(ICON_BUTTON, className)}>
        {icon}
      </AriaButton>
    </Tooltip>
  );
}

const ICON_BUTTON =
  "inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-hover hover:text-ink data-pressed:bg-sunken disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:size-9 [&_svg]:size-4";
