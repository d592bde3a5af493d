"use client";

import type { ReactNode } from "react";

interface RowLinkProps {
  readonly href: string;
  readonly onOpen: () => void;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
}

/** The link that a whole row (or card) is: a press opens it here, with a modifier key in a tab of its own. */
export function RowLink({ href, onOpen, isCurrent, children }: RowLinkProps) {
  return (
    <a
      href={href}
      data-row-link
      className="block truncate font-medium text-ink after:absolute after:inset-0 after:content-['']"
      aria-current={isCurrent || undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
    >
      {children}
    </a>
  );
}
