import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { OUTCOME_STYLE, outcomeColor } from "@/components/visits/outcome-style";
import { VISIT_OUTCOMES } from "@/lib/domain/visits/rules/visit-words";
import type { MapCluster } from "./marks";
import type { Hover } from "./use-map-pointer";
import { VisitLine } from "./visit-line";

const GAP_PX = 20;
/** Nearer to the top than this, the card goes below the pointer. */
const ROOM_ABOVE_PX = 150;

/** A small card beside what the pointer rests on. The list beside the map tells the same to everyone else. */
export function MarkTooltip({ hover }: { hover: Hover }) {
  const isBelow = hover.y < ROOM_ABOVE_PX;
  return (
    <div
      aria-hidden="true"
      className={clsx(
        "pointer-events-none absolute w-max max-w-64 -translate-x-1/2 rounded-md border border-line bg-surface px-2.5 py-2 shadow-floating",
        !isBelow && "-translate-y-full",
      )}
      style={{
        left: `clamp(8rem, ${hover.x}px, 100% - 8rem)`,
        top: `${hover.y + (isBelow ? GAP_PX : -GAP_PX)}px`,
      }}
    >
      {hover.mark.kind === "visit" ? (
        <VisitLine visit={hover.mark.visit} />
      ) : (
        <ClusterLines cluster={hover.mark.cluster} />
      )}
    </div>
  );
}

function ClusterLines({ cluster }: { cluster: MapCluster }) {
  const t = useTranslations("map");
  const format = useFormatter();
  const present = VISIT_OUTCOMES.filter((outcome) => (cluster.outcomes[outcome] ?? 0) > 0);
  return (
    <>
      <p className="mb-1 font-medium text-sm">{t("visits", { count: cluster.count })}</p>
      {present.map((outcome) => {
        const Icon = OUTCOME_STYLE[outcome].icon;
        return (
          <p key={outcome} className="flex items-center gap-2 text-ink-soft text-xs leading-5">
            <Icon className="size-3.5" style={{ color: outcomeColor(outcome) }} />
            <span className="flex-1">{t(`outcome.${outcome}`)}</span>
            <span className="tabular pl-4">{format.number(cluster.outcomes[outcome] ?? 0)}</span>
          </p>
        );
      })}
    </>
  );
}
