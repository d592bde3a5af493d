"use client";

import { clsx } from "clsx";
import { Ellipsis } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Dialog } from "@/components/ui/dialog";
import { HoverLink } from "@/components/ui/hover-link";
import type { Role } from "@/lib/domain/users/schema";
import { useCarriedHref } from "./carried-filter";
import { isCurrent, type NavigationEntry, navigationFor } from "./navigation";
import { NavigationLink } from "./navigation-link";

const MAIN_ENTRIES = 4;
const TAB = "flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs no-underline";

/** The way around on a phone: four places, and the rest behind "Más". */
export function BottomBar({ role }: { readonly role: Role }) {
  const t = useTranslations("frame");
  const pathname = usePathname();
  const entries = navigationFor(role);
  const hrefTo = useCarriedHref();
  return (
    <nav
      aria-label={t("navigation")}
      className="fixed inset-x-0 bottom-0 z-30 flex border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {entries.slice(0, MAIN_ENTRIES).map((entry) => {
        const isHere = isCurrent(entry, pathname);
        return (
          <HoverLink
            key={entry.key}
            href={hrefTo(entry.href)}
            aria-current={isHere ? "page" : undefined}
            className={clsx(TAB, "-outline-offset-2", isHere ? "font-medium text-accent" : "text-ink-soft")}
          >
            <entry.icon aria-hidden className="size-5" />
            {t(`pages.${entry.key}`)}
          </HoverLink>
        );
      })}
      <MoreSheet entries={entries} />
    </nav>
  );
}

function MoreSheet({ entries }: { readonly entries: readonly NavigationEntry[] }) {
  const t = useTranslations("frame");
  const [isOpen, setIsOpen] = useState(false);
  const rest = [
    ...entries.slice(MAIN_ENTRIES),
    ...entries.slice(0, MAIN_ENTRIES).flatMap((entry) => entry.children ?? []),
  ];
  return (
    <>
      <AriaButton onPress={() => setIsOpen(true)} className={clsx(TAB, "text-ink-soft")}>
        <Ellipsis aria-hidden className="size-5" />
        {t("more")}
      </AriaButton>
      <Dialog title={t("more")} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <ul className="flex flex-col gap-0.5">
          {rest.map((entry) => (
            <li key={entry.key}>
              <NavigationLink entry={entry} onFollow={() => setIsOpen(false)} />
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}
