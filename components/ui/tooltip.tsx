"use client";

import type { ReactElement, ReactNode } from "react";
import { Tooltip as AriaTooltip, TooltipTrigger } from "react-aria-components/Tooltip";

interface TooltipProps {
  readonly content: ReactNode;
  readonly placement?: "top" | "bottom" | "left" | "right";
  /** The one focusable element that the tooltip explains. */
  readonly children: ReactElement;
}

/** A short explanation on hover and on keyboard focus. */
export function Tooltip({ content, placement = "bottom", children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="max-w-64 rounded-md bg-ink px-2 py-1 text-xs text-canvas shadow-floating transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0"
      >
        {content}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
