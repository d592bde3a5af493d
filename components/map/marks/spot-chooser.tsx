import { useTranslations } from "next-intl";
import { type RefObject, useRef } from "react";
import { Dialog, ListBox, ListBoxItem, Popover } from "react-aria-components";
import type { MapVisit } from "./marks";
import type { MapSpot } from "./use-map-pointer";
import { VisitLine } from "./visit-line";

export type SpotChoice = {
  spot: MapSpot;
  count: number;
  state: { kind: "ready"; visits: readonly MapVisit[] } | { kind: "loading" } | { kind: "failed" };
};

type SpotChooserProps = {
  choice: SpotChoice;
  shellRef: RefObject<HTMLElement | null>;
  onChoose: (visitId: string) => void;
  onClose: () => void;
};

/** The visits that share one spot, to choose from. Escape closes; focus goes in and comes back. */
export function SpotChooser({ choice, shellRef, onChoose, onClose }: SpotChooserProps) {
  const t = useTranslations("map");
  const anchorRef = useRef<HTMLSpanElement>(null);
  const title = t("onThisSpot", { count: choice.count });
  return (
    <>
      <span
        ref={anchorRef}
        className="pointer-events-none absolute size-px"
        style={{ left: `${choice.spot.x}px`, top: `${choice.spot.y}px` }}
      />
      <Popover
        triggerRef={anchorRef}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="top"
        offset={14}
        UNSTABLE_portalContainer={shellRef.current ?? undefined}
        className="w-72 max-w-[calc(100vw-2rem)] overflow-hidden rounded-md border border-line bg-surface shadow-floating"
      >
        <Dialog aria-label={title} className="outline-none">
          <p className="border-line border-b px-3 py-2 font-medium text-ink-soft text-xs">{title}</p>
          <ChooserBody choice={choice} title={title} onChoose={onChoose} />
        </Dialog>
      </Popover>
    </>
  );
}

type ChooserBodyProps = Pick<SpotChooserProps, "choice" | "onChoose"> & { title: string };

function ChooserBody({ choice, title, onChoose }: ChooserBodyProps) {
  const t = useTranslations("map");
  if (choice.state.kind !== "ready") {
    return (
      <p role="status" className="px-3 py-4 text-ink-soft text-sm">
        {t(choice.state.kind === "loading" ? "loadingVisits" : "visitsFailed")}
      </p>
    );
  }
  return (
    <ListBox
      autoFocus="first"
      aria-label={title}
      items={choice.state.visits}
      onAction={(key) => onChoose(String(key))}
      className="max-h-64 overflow-y-auto p-1 outline-none"
    >
      {(visit) => (
        <ListBoxItem
          id={visit.id}
          textValue={visit.clientName ?? t("unknownClient")}
          className="cursor-pointer rounded-md px-2 py-1.5 -outline-offset-2 data-[focused]:bg-hover data-[hovered]:bg-hover"
        >
          <VisitLine visit={visit} />
        </ListBoxItem>
      )}
    </ListBox>
  );
}
