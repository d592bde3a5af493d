import { clsx } from "clsx";

/** A grey stand-in; give it the size of what will come. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={clsx("animate-pulse rounded-md bg-sunken", className)} />;
}

const LINE_WIDTHS = ["w-full", "w-11/12", "w-3/4", "w-5/6", "w-2/3"] as const;

export function SkeletonText({ lines = 3 }: { readonly lines?: number }) {
  return (
    <div className="flex flex-col gap-2">
      {numbered(lines).map((line) => (
        <Skeleton key={line} className={clsx("h-3.5", LINE_WIDTHS[line % LINE_WIDTHS.length])} />
      ))}
    </div>
  );
}

/** Rows of a table, in their final height. */
export function SkeletonRows({ rows = 8 }: { readonly rows?: number }) {
  return (
    <div className="divide-y divide-line">
      {numbered(rows).map((row) => (
        <div key={row} className="flex h-10 items-center gap-4 px-4">
          <Skeleton className="size-4" />
          <Skeleton className="h-3.5 w-1/4" />
          <Skeleton className="h-3.5 w-1/3" />
          <Skeleton className="ml-auto h-3.5 w-16" />
        </div>
      ))}
    </div>
  );
}

export function SkeletonTiles({ tiles = 4 }: { readonly tiles?: number }) {
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {numbered(tiles).map((tile) => (
        <div key={tile} className="flex flex-col gap-2 rounded-md border border-line bg-surface px-4 py-3">
          <Skeleton className="h-3.5 w-20" />
          <Skeleton className="h-7 w-16" />
          <Skeleton className="h-3 w-24" />
        </div>
      ))}
    </div>
  );
}

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
