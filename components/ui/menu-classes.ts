/** One row of a menu or of a list of options. */
export const OPTION =
  "flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-base text-ink no-underline outline-none data-focused:bg-hover data-disabled:cursor-not-allowed data-disabled:opacity-50 pointer-coarse:min-h-9 [&>svg]:size-4 [&>svg]:shrink-0";
