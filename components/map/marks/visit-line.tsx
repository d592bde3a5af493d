import { useFormatter, useTranslations } from "next-intl";
import { OUTCOME_STYLE, outcomeColor } from "@/components/visits/outcome-style";
import type { MapVisit } from "./marks";

/** A visit in three short facts: client, agent, and the visit's own local time. */
export function VisitLine({ visit }: { visit: MapVisit }) {
  const t = useTranslations("map");
  const format = useFormatter();
  const Icon = OUTCOME_STYLE[visit.outcome].icon;
  const localTime = format.dateTime(new Date(visit.occurredAt), "moment", { timeZone: visit.timeZone });
  return (
    <span className="flex min-w-0 items-start gap-2">
      <Icon
        aria-label={t(`outcome.${visit.outcome}`)}
        className="mt-0.5 size-4 shrink-0"
        style={{ color: outcomeColor(visit.outcome) }}
      />
      <span className="min-w-0">
        <span className="block truncate font-medium text-ink text-sm">
          {visit.clientName ?? t("unknownClient")}
        </span>
        <span className="block truncate text-ink-soft text-xs">
          {visit.agentName ?? t("unknownAgent")}
          <span aria-hidden="true"> · </span>
          <time dateTime={visit.occurredAt} className="tabular">
            {localTime}
          </time>
        </span>
      </span>
    </span>
  );
}
