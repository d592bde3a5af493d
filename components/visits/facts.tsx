import type { ReactNode } from "react";

/** Names and values in two columns. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className="grid grid-cols-[minmax(7rem,2fr)_3fr] gap-x-4 gap-y-1.5 text-sm">{children}</dl>;
}

interface FactProps {
  readonly name: string;
  /** Null shows that nothing was sent. */
  readonly children: ReactNode;
}

export function Fact({ name, children }: FactProps) {
  return (
    <>
      <dt className="text-ink-faint">{name}</dt>
      <dd className="min-w-0 break-words text-ink">
        {children ?? <span className="text-ink-faint">—</span>}
      </dd>
    </>
  );
}
