/** The look of the palette's groups and lines. */
export const PALETTE_GROUP =
  "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-faint";
export const PALETTE_ITEM =
  "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2 text-base data-[selected=true]:bg-hover [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-faint";
