"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { useErrorText } from "@/lib/client/use-error-text";
import { useRefreshConnections } from "@/lib/domain/campaigns/connection-hooks";
import type { Freshness, RefreshAnswer } from "@/lib/domain/campaigns/schema/connection";
import { useFigures } from "./use-figures";

interface RefreshButtonProps {
  readonly connections: readonly Freshness[];
  readonly timeZone: string;
  readonly variant?: "secondary" | "quiet";
}

/** Asks wolkvox now, within its limits; a refusal says why and until when. Viewers do not have it. */
export function RefreshButton({ connections, timeZone, variant }: RefreshButtonProps) {
  const t = useTranslations("campaigns.refresh");
  const { role } = useViewer();
  const errorText = useErrorText();
  const refresh = useRefreshConnections();
  const figures = useFigures();
  if (role === "viewer" || connections.length === 0) return null;

  const tell = ({ outcome, until }: RefreshAnswer, name: string) =>
    showToast({
      title: connections.length > 1 ? `${name}: ${t(outcome)}` : t(outcome),
      tone: outcome === "requested" ? "good" : "info",
      text:
        outcome === "requested"
          ? t("requestedText")
          : until
            ? t("until", { at: figures.clock(until, timeZone, new Date()) })
            : undefined,
    });
  const press = () => {
    const active = connections.filter(({ condition }) => condition !== "disabled");
    if (active.length === 0) return void showToast({ title: t("none"), tone: "info" });
    refresh.mutate(
      active.map(({ connectionId }) => connectionId),
      {
        onSuccess: (answers) =>
          answers.forEach((answer, index) => {
            tell(answer, active[index]?.connectionName ?? "");
          }),
        onError: (error) =>
          void showToast({ title: errorText(error).title, text: errorText(error).advice, tone: "danger" }),
      },
    );
  };
  return (
    <Button variant={variant} icon={<RefreshCw aria-hidden />} isPending={refresh.isPending} onPress={press}>
      {t("action")}
    </Button>
  );
}
