"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface SeenEntry {
  readonly id: string;
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly count: number;
  readonly first: ReactNode;
  readonly last: ReactNode;
  readonly actions: ReactNode;
}

interface SeenListProps {
  readonly label: string;
  readonly entries: readonly SeenEntry[];
  /** What is counted, where it is not plain times. */
  readonly countName?: string;
}

/** Things that came more than once: how often, since when, and when last. */
export function SeenList({ label, entries, countName }: SeenListProps) {
  const t = useTranslations("inbox.seen");
  return (
    <ul aria-label={label} className="divide-y divide-line">
      {entries.map(({ id, title, text, count, first, last, actions }) => (
        <li key={id} className="flex flex-col gap-x-6 gap-y-2 px-4 py-3 lg:flex-row lg:items-center">
          <div className="min-w-0 flex-1">
            <p className="text-base font-medium break-words">{title}</p>
            {text ? <p className="text-sm text-pretty text-ink-soft">{text}</p> : null}
          </div>
          <dl className="tabular grid shrink-0 grid-cols-3 gap-x-6 text-sm lg:w-96">
            <Seen name={countName ?? t("count")}>{t("times", { count })}</Seen>
            <Seen name={t("first")}>{first}</Seen>
            <Seen name={t("last")}>{last}</Seen>
          </dl>
          <div className="flex flex-wrap items-center gap-2 lg:w-52 lg:justify-end">{actions}</div>
        </li>
      ))}
    </ul>
  );
}

function Seen({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-faint">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
