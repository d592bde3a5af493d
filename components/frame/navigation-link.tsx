"use client";

import { clsx } from "clsx";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Focusable } from "react-aria-components/Focusable";
import { HoverLink } from "@/components/ui/hover-link";
import { Tooltip } from "@/components/ui/tooltip";
import { useCarriedHref } from "./carried-filter";
import { isCurrent, type NavigationEntry } from "./navigation";

interface NavigationLinkProps {
  readonly entry: NavigationEntry;
  readonly isIconOnly?: boolean;
  readonly isNested?: boolean;
  readonly onFollow?: () => void;
}

/** One entry of the rail or of the "Más" sheet. */
export function NavigationLink({ entry, isIconOnly = false, isNested, onFollow }: NavigationLinkProps) {
  const t = useTranslations("frame.pages");
  const pathname = usePathname();
  const hrefTo = useCarriedHref();
  const isHere = isCurrent(entry, pathname);
  const Icon = entry.icon;
  const link = (
    <HoverLink
      href={hrefTo(entry.href)}
      onClick={onFollow}
      aria-current={isHere ? "page" : undefined}
      aria-label={isIconOnly ? t(entry.key) : undefined}
      className={clsx(
        "flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm font-medium no-underline transition-colors pointer-coarse:h-11",
        isHere ? "bg-accent-soft text-accent-strong" : "text-ink-soft hover:bg-hover hover:text-ink",
        isNested && "pl-9",
      )}
    >
      {isNested ? null : <Icon aria-hidden className="size-4 shrink-0" />}
      {isIconOnly ? null : t(entry.key)}
    </HoverLink>
  );
  if (!isIconOnly) {
    return link;
  }
  return (
    <Tooltip content={t(entry.key)} placement="right">
      <Focusable>{link}</Focusable>
    </Tooltip>
  );
}
