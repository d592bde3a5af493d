"use client";

import { clsx } from "clsx";
import { type ReactElement, type ReactNode, useContext, useId } from "react";
import { DialogTrigger, OverlayTriggerStateContext } from "react-aria-components/Dialog";
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
  const labelId = useId();
  return (
    <DialogTrigger {...open}>
      {trigger}
      {/* The surface is the dialog: its buttons for screen readers would stand outside of one within it. */}
      <PopoverSurface placement={placement} aria-labelledby={labelId}>
        <span id={labelId} hidden>
          {label}
        </span>
        <div className={clsx("max-w-[calc(100vw-1rem)] p-3", className)}>
          <PopoverBody>{children}</PopoverBody>
        </div>
      </PopoverSurface>
    </DialogTrigger>
  );
}

function PopoverBody({ children }: Pick<PopoverProps, "children">) {
  const state = useContext(OverlayTriggerStateContext);
  return typeof children === "function" ? children({ close: () => state?.close() }) : children;
}
