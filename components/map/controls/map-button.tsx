import clsx from "clsx";
import type { LucideIcon } from "lucide-react";

/** Buttons on the map that belong together. */
export function ButtonColumn({ children }: { children: React.ReactNode }) {
  return (
    <div className="flex flex-col divide-y divide-line overflow-hidden rounded-md border border-line bg-surface shadow-raised">
      {children}
    </div>
  );
}

type MapButtonProps = {
  icon: LucideIcon;
  label: string;
  isDisabled?: boolean;
  /** Given for buttons that stay down. */
  isPressed?: boolean;
  onPress: () => void;
};

/** One square button on the map; its label is its name and its tooltip. */
export function MapButton({ icon: Icon, label, isDisabled = false, isPressed, onPress }: MapButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isPressed}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
      className={clsx(
        "grid size-9 place-items-center -outline-offset-2 sm:size-8",
        isPressed ? "bg-accent-soft text-accent" : "text-ink-soft",
        isDisabled ? "opacity-40" : "hover:bg-hover hover:text-ink",
      )}
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  );
}
