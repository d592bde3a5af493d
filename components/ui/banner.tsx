import { clsx } from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type BannerTone = "info" | "warn" | "danger";

const TONES = {
  info: { look: "bg-accent-soft", ink: "text-accent-strong", Icon: Info },
  warn: { look: "bg-warn-soft", ink: "text-warn", Icon: TriangleAlert },
  danger: { look: "bg-danger-soft", ink: "text-danger", Icon: CircleAlert },
} as const satisfies Record<BannerTone, object>;

interface BannerProps {
  readonly tone?: BannerTone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Read out when it appears; leave off where it is there from the start. */
  readonly isAnnounced?: boolean;
}

/** A fact about the whole page or form. */
export function Banner({ tone = "info", title, children, action, isAnnounced }: BannerProps) {
  const { look, ink, Icon } = TONES[tone];
  return (
    <div
      role={isAnnounced ? "alert" : undefined}
      className={clsx("flex flex-wrap items-start gap-2.5 rounded-md px-3 py-2 text-sm text-ink", look)}
    >
      <div className="flex min-w-0 flex-1 basis-60 items-start gap-2.5">
        <Icon aria-hidden className={clsx("mt-0.5 size-4 shrink-0", ink)} />
        <div className="min-w-0 flex-1">
          {title ? <p className="font-medium">{title}</p> : null}
          {children}
        </div>
      </div>
      {action}
    </div>
  );
}
