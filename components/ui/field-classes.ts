/** The shared look of every field: label above, hint below, the error in its place. */
export const FIELD = "flex min-w-0 flex-col gap-1";
export const FIELD_LABEL = "text-sm font-medium text-ink";
export const FIELD_HINT = "text-xs text-ink-faint";
export const FIELD_ERROR = "text-xs text-danger";
export const FIELD_BOX =
  "h-8 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base text-ink transition-colors placeholder:text-ink-faint hover:border-ink-faint data-invalid:border-danger disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:h-9 pointer-coarse:text-[1rem]";
