"use client";

import { clsx } from "clsx";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { FrameLink } from "./frame-link";
import { isCurrent, type NavigationEntry, navigationFor } from "./navigation";
import { useViewer } from "./viewer-context";

/** The sub-pages of one entry as tabs above its pages, for a phone or a collapsed rail. */
export function SectionNavigation({ parent }: { readonly parent: NavigationEntry["key"] }) {
  const t = useTranslations("frame");
  const pathname = usePathname();
  const { role } = useViewer();
  const children = navigationFor(role).find((entry) => entry.key === parent)?.children ?? [];
  return (
    <nav
      aria-label={t("sections", { parent: t(`pages.${parent}`) })}
      className="mb-4 flex gap-4 overflow-x-auto border-line border-b print:hidden"
    >
      {children.map((child) => {
        const isHere = isCurrent(child, pathname);
        return (
          <FrameLink
            key={child.key}
            href={child.href}
            aria-current={isHere ? "page" : undefined}
            className={clsx(
              "-mb-px flex h-9 items-center border-b-2 text-sm font-medium whitespace-nowrap no-underline -outline-offset-2",
              isHere ? "border-accent text-ink" : "border-transparent text-ink-soft hover:text-ink",
            )}
          >
            {t(`pages.${child.key}`)}
          </FrameLink>
        );
      })}
    </nav>
  );
}
