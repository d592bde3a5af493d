import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

interface CardProps {
  readonly title?: ReactNode;
  /** How old what it shows is: a `Freshness`. */
  readonly freshness?: ReactNode;
  readonly actions?: ReactNode;
  /** Without padding, for tables and maps that reach the edges. */
  readonly isFlush?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** One subject on its own paper; with a title it is a landmark that can be jumped to. */
export function Card({ title, freshness, actions, isFlush, className, children }: CardProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={title ? titleId : undefined}
      className={clsx("min-w-0 overflow-hidden rounded-md border border-line bg-surface", className)}
    >
      {title ? (
        <header className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-1.5">
          <h2 id={titleId} className="text-base font-semibold">
            {title}
          </h2>
          <div className="ml-auto flex items-center gap-3">
            {freshness}
            {actions}
          </div>
        </header>
      ) : null}
      <div className={isFlush ? "" : "p-4"}>{children}</div>
    </section>
  );
}
