/** A key to press, as it is printed on the keyboard. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] border border-line bg-canvas px-1 font-sans text-xs text-ink-soft">
      {children}
    </kbd>
  );
}
