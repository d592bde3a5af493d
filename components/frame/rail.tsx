"use client";

import { clsx } from "clsx";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { HoverLink } from "@/components/ui/hover-link";
import { IconButton } from "@/components/ui/icon-button";
import type { Role } from "@/lib/domain/users/schema";
import { BrandMark } from "./brand-mark";
import { isCurrent, type NavigationEntry, navigationFor } from "./navigation";
import { NavigationLink } from "./navigation-link";
import { setRailCollapsed } from "./preferences-actions";

interface RailProps {
  readonly role: Role;
  readonly startsCollapsed: boolean;
}

/** The way around on a desk; phones have `BottomBar`. */
export function Rail({ role, startsCollapsed }: RailProps) {
  const t = useTranslations("frame");
  const pathname = usePathname();
  const [isCollapsed, setIsCollapsed] = useState(startsCollapsed);

  const toggle = () => {
    setIsCollapsed(!isCollapsed);
    startTransition(() => setRailCollapsed(!isCollapsed));
  };

  return (
    <div
      className={clsx(
        "sticky top-0 hidden h-dvh shrink-0 flex-col border-line border-r bg-surface md:flex print:hidden",
        isCollapsed ? "w-14" : "w-52",
      )}
    >
      <nav aria-label={t("navigation")} className="flex min-h-0 flex-1 flex-col">
        <HoverLink
          href="/"
          aria-label={isCollapsed ? t("brand") : undefined}
          className="flex h-12 items-center gap-2.5 px-4 text-base font-semibold tracking-tight no-underline"
        >
          <BrandMark className="size-6 shrink-0" />
          {isCollapsed ? null : t("brand")}
        </HoverLink>
        <ul className="flex min-h-0 flex-1 flex-col gap-0.5 overflow-y-auto p-2">
          {navigationFor(role).map((entry) => (
            <li key={entry.key} className="flex flex-col gap-0.5">
              <NavigationLink entry={entry} isIconOnly={isCollapsed} />
              {!isCollapsed && isCurrent(entry, pathname) ? <RailChildren entry={entry} /> : null}
            </li>
          ))}
        </ul>
      </nav>
      <div className={clsx("flex p-2", isCollapsed ? "justify-center" : "justify-end")}>
        <IconButton
          label={isCollapsed ? t("expand") : t("collapse")}
          icon={isCollapsed ? <PanelLeftOpen aria-hidden /> : <PanelLeftClose aria-hidden />}
          tooltipPlacement="right"
          onPress={toggle}
        />
      </div>
    </div>
  );
}

function RailChildren({ entry }: { readonly entry: NavigationEntry }) {
  if (!entry.children?.length) {
    return null;
  }
  return (
    <ul className="flex flex-col gap-0.5">
      {entry.children.map((child) => (
        <li key={child.key}>
          <NavigationLink entry={child} isNested />
        </li>
      ))}
    </ul>
  );
}
