import type { ReactNode } from "react";

interface EmptyStateProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: ReactNode;
  /** `h1` where it is the whole page. */
  readonly titleAs?: "h1" | "p";
  /** The one next step: a `Button` or a `ButtonLink`. */
  readonly action?: ReactNode;
}

/** Says why there is nothing here, and the one thing to do about it. */
export function EmptyState({ icon, title, text, action, titleAs: Title = "p" }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-4 py-12 text-center">
      <div className="mb-2 flex size-10 items-center justify-center rounded-full bg-sunken text-ink-faint [&_svg]:size-5">
        {icon}
      </div>
      <Title className="text-base font-semibold text-balance">{title}</Title>
      {text ? <p className="max-w-sm text-sm text-pretty text-ink-soft">{text}</p> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
