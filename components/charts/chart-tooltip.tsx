import type { ReactNode } from "react";

export interface TooltipLine {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly color?: string;
  readonly dash?: string;
}

interface TooltipSheetProps {
  readonly title: string;
  readonly lines: readonly TooltipLine[];
  readonly children?: ReactNode;
}

/** What a chart says under the pointer or the arrow keys. */
export function TooltipSheet({ title, lines, children }: TooltipSheetProps) {
  return (
    <div className="max-w-64 rounded-md border border-line bg-surface px-2.5 py-1.5 text-xs text-ink shadow-floating">
      <p className="tabular font-medium">{title}</p>
      <ul className="mt-0.5 flex flex-col gap-0.5">
        {lines.map(({ key, label, value, color, dash }) => (
          <li key={key} className="flex items-center gap-1.5">
            {color ? (
              <svg aria-hidden="true" width="14" height="8" className="shrink-0">
                <line x1="0" x2="14" y1="4" y2="4" stroke={color} strokeWidth="2.5" strokeDasharray={dash} />
              </svg>
            ) : null}
            <span className="min-w-0 flex-1 truncate text-ink-soft">{label}</span>
            <span className="tabular pl-2 font-medium">{value}</span>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
