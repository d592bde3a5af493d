"use client";

import { clsx } from "clsx";
import { useFormatter } from "next-intl";
import type { ReactNode } from "react";
import { HoverLink } from "./hover-link";

interface StatTileProps {
  readonly label: string;
  /** A count is formatted here; anything else comes as text. */
  readonly value: number | string;
  readonly href?: string;
  readonly hint?: ReactNode;
  readonly icon?: ReactNode;
}

/** One number that leads to the rows behind it. */
export function StatTile({ label, value, href, hint, icon }: StatTileProps) {
  const format = useFormatter();
  const content = (
    <>
      <span className="flex items-center gap-1.5 text-sm text-ink-soft [&_svg]:size-4">
        {icon}
        {label}
      </span>
      <span className="tabular text-xl font-semibold tracking-tight text-ink">
        {typeof value === "number" ? format.number(value) : value}
      </span>
      {hint ? <span className="text-xs text-ink-faint">{hint}</span> : null}
    </>
  );
  const look =
    "flex min-w-0 flex-col gap-1 rounded-md border border-line bg-surface px-3 py-3 sm:px-4 no-underline";
  if (!href) {
    return <div className={look}>{content}</div>;
  }
  return (
    <HoverLink
      href={href}
      className={clsx(look, "transition-colors hover:border-line-strong hover:bg-hover")}
    >
      {content}
    </HoverLink>
  );
}
