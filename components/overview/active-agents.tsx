"use client";

import { UserX } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { HoverLink } from "@/components/ui/hover-link";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Overview } from "@/lib/domain/reports/schema";

/** Agents with a visit today, busiest first, each leading to their visits. */
export function ActiveAgents({ agents }: { readonly agents: Overview["agents"] }) {
  const t = useTranslations("overview");
  const format = useFormatter();
  if (agents.length === 0) {
    return <EmptyState icon={<UserX aria-hidden />} title={t("noAgents")} text={t("noAgentsText")} />;
  }
  return (
    <div
      id="agents"
      className="max-h-96 scroll-mt-16 overflow-auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className="w-full text-left">
        <thead className="sticky top-0 bg-surface text-xs text-ink-faint shadow-[inset_0_-1px_0_var(--color-line)]">
          <tr className="h-8">
            <th scope="col" className="pl-4 font-medium">
              {t("agent")}
            </th>
            <th scope="col" className="px-2 text-right font-medium">
              {t("visits")}
            </th>
            <th scope="col" className="px-2 text-right font-medium">
              {t("promises")}
            </th>
            <th scope="col" className="whitespace-nowrap pr-4 text-right font-medium">
              {t("lastVisit")}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line text-sm">
          {agents.map((agent) => (
            <tr key={agent.id} className="relative h-10 hover:bg-hover">
              <td className="pl-4">
                <HoverLink
                  href={`/visits?range=today&agent=${agent.id}`}
                  className="font-medium after:absolute after:inset-0 after:content-['']"
                >
                  {agent.name || t("unnamedAgent")}
                </HoverLink>
              </td>
              <td className="px-2 text-right">{format.number(agent.visits)}</td>
              <td className="px-2 text-right">{format.number(agent.promises)}</td>
              <td className="whitespace-nowrap pr-4 text-right text-ink-faint">
                <RelativeTime at={agent.lastVisitAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
