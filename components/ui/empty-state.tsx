import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: ReactNode;
  /** The one next step: a `Button` or a `ButtonLink`. */
  readonly action?: ReactNode;
}

/** Says why there is nothing here, and the one thing to do about it. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-12 text-center">
      <div className="mb-2 flex size-10 items-center justify-center rounded-full bg-sunken text-ink-faint [&_svg]:size-5">
        {icon}
      </div>
      <p className="text-base font-semibold text-balance">{title}</p>
      {text ? <p className="max-w-sm text-sm text-pretty text-ink-soft">{text}</p> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
