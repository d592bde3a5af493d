"use client";

import { clsx } from "clsx";
import type { ReactElement, ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover as AriaPopover, type PopoverProps as AriaProps } from "react-aria-components/Popover";

interface PopoverSurfaceProps extends Omit<AriaProps, "className" | "style" | "children"> {
  readonly className?: string;
  readonly children: ReactNode;
}

/** The floating sheet of paper under menus, selects and popovers. */
export function PopoverSurface({ className, children, ...props }: PopoverSurfaceProps) {
  return (
    <AriaPopover
      offset={4}
      {...props}
      className={clsx(
        "rounded-md border border-line bg-surface text-ink shadow-floating outline-none transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0",
        className,
      )}
    >
      {children}
    </AriaPopover>
  );
}

interface PopoverProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  /** Its accessible name. */
  readonly label: string;
  readonly placement?: AriaProps["placement"];
  readonly className?: string;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly children: ReactNode | ((options: { close: () => void }) => ReactNode);
}

/** Content beside the button that opened it; Esc and a press outside close it. */
export function Popover({ trigger, label, placement, className, children, ...open }: PopoverProps) {
  return (
    <DialogTrigger {...open}>
      {trigger}
      <PopoverSurface placement={placement}>
        <Dialog aria-label={label} className={clsx("max-w-[calc(100vw-1rem)] p-3 outline-none", className)}>
          {(options) => (typeof children === "function" ? children(options) : children)}
        </Dialog>
      </PopoverSurface>
    </DialogTrigger>
  );
}
