"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { Switch } from "@/components/ui/switch";
import { usePortfolios } from "@/lib/domain/portfolios/hooks";
import type { RevisitFilterText } from "@/lib/domain/revisits/hooks";
import type { RevisitBoard } from "@/lib/domain/revisits/schema";

interface RevisitFilterBarProps {
  readonly filter: RevisitFilterText;
  /** Null before the first answer. */
  readonly board: RevisitBoard | null;
  readonly onChange: (change: Partial<RevisitFilterText>) => void;
}

const ANY = "any";

/** Whose revisits, and whether those that are settled are shown too. */
export function RevisitFilterBar({ filter, board, onChange }: RevisitFilterBarProps) {
  const t = useTranslations("revisits");
  const agents = (board?.agents ?? []).map(({ agentId, agentName, kobraAgentId }) => ({
    id: agentId,
    label: agentName || kobraAgentId || t("namelessAgent"),
  }));
  const portfolios = (usePortfolios().data?.portfolios ?? []).map(({ id, name, isUnassigned }) => ({
    id,
    label: isUnassigned ? t("unassigned") : name,
  }));
  // An agent of a link may have nothing to revisit, and must still be seen as chosen.
  const isAgentListed = filter.agent === null || agents.some(({ id }) => id === filter.agent);
  const agentOptions = [
    { id: ANY, label: t("anyAgent") },
    ...agents.sort((a, b) => a.label.localeCompare(b.label)),
    ...(isAgentListed || filter.agent === null ? [] : [{ id: filter.agent, label: t("agentWithout") }]),
  ];
  return (
    <div className="flex min-w-0 flex-wrap items-end gap-3 max-sm:w-full">
      <div className="min-w-48 max-sm:basis-full">
        <SelectField
          label={t("condition.agent")}
          options={agentOptions}
          value={filter.agent ?? ANY}
          onChange={(id) => onChange({ agent: id === ANY ? null : id })}
        />
      </div>
      {portfolios.length > 1 ? (
        <div className="min-w-44 max-sm:min-w-0 max-sm:flex-1">
          <SelectField
            label={t("condition.portfolio")}
            options={[{ id: ANY, label: t("anyPortfolio") }, ...portfolios]}
            value={filter.portfolio ?? ANY}
            onChange={(id) => onChange({ portfolio: id === ANY ? null : id })}
          />
        </div>
      ) : null}
      <div className="flex min-h-8 items-center">
        <Switch
          isSelected={filter.settled === "yes"}
          onChange={(isOn) => onChange({ settled: isOn ? "yes" : null })}
        >
          {t("showSettled")}
        </Switch>
      </div>
    </div>
  );
}
