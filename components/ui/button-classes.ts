import { clsx } from "clsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-accent text-on-accent shadow-raised hover:bg-accent-strong data-pressed:bg-accent-strong",
  secondary: "border-line bg-surface text-ink shadow-raised hover:bg-hover data-pressed:bg-sunken",
  quiet: "border-transparent text-ink-soft hover:bg-hover hover:text-ink data-pressed:bg-sunken",
  danger:
    "border-transparent bg-danger text-on-danger shadow-raised hover:opacity-90 data-pressed:opacity-80",
};

/** The look of a button, for `Button`, `ButtonLink` and triggers: 32 px high, 36 px under a finger. */
export function buttonClass(variant: ButtonVariant, className?: string): string {
  return clsx(
    "inline-flex h-8 shrink-0 items-center justify-center gap-1.5 rounded-md border px-3 text-sm font-medium",
    "whitespace-nowrap no-underline transition-colors select-none pointer-coarse:h-9",
    "disabled:cursor-not-allowed disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0",
    VARIANTS[variant],
    className,
  );
}
