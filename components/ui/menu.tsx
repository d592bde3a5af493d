"use client";

import { clsx } from "clsx";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Header } from "react-aria-components/Header";
import {
  type MenuItemProps as AriaItemProps,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  type MenuSectionProps as AriaSectionProps,
  MenuTrigger,
} from "react-aria-components/Menu";
import type { PopoverProps } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { OPTION } from "./menu-classes";
import { PopoverSurface } from "./popover";

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly placement?: PopoverProps["placement"];
  readonly children: ReactNode;
}

export function Menu({ trigger, label, placement = "bottom end", children }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <PopoverSurface placement={placement}>
        <AriaMenu aria-label={label} className="max-h-[70dvh] min-w-52 overflow-auto p-1 outline-none">
          {children}
        </AriaMenu>
      </PopoverSurface>
    </MenuTrigger>
  );
}

interface MenuItemProps extends Omit<AriaItemProps, "className" | "style" | "children" | "textValue"> {
  readonly icon?: ReactNode;
  readonly label: string;
  readonly tone?: "normal" | "danger";
}

/** One action (`onAction`), one place to go (`href`), or one choice inside a section with a selection. */
export function MenuItem({ icon, label, tone = "normal", ...props }: MenuItemProps) {
  return (
    <AriaMenuItem {...props} textValue={label} className={clsx(OPTION, tone === "danger" && "text-danger")}>
      {({ isSelected }) => (
        <>
          {icon}
          <span className="flex-1">{label}</span>
          {isSelected ? <Check aria-hidden className="size-4 text-accent" /> : null}
        </>
      )}
    </AriaMenuItem>
  );
}

interface MenuSectionProps extends Omit<AriaSectionProps<object>, "className" | "style" | "children"> {
  readonly title?: string;
  readonly children: ReactNode;
}

export function MenuSection({ title, children, ...props }: MenuSectionProps) {
  return (
    <AriaMenuSection {...props}>
      {title ? <Header className="px-2 pt-2 pb-1 text-xs text-ink-faint">{title}</Header> : null}
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className="my-1 h-px bg-line" />;
}
