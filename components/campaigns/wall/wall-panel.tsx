"use client";

import { ChevronLeft, ChevronRight, Maximize, Minimize, Pause, Play, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { BrandMark } from "@/components/frame/brand-mark";
import { useFullScreen } from "@/components/map/controls/use-full-screen";
import { ErrorState } from "@/components/ui/error-state";
import { Freshness } from "@/components/ui/freshness";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { useClock } from "@/components/ui/use-clock";
import { useErrorText } from "@/lib/client/use-error-text";
import { useCampaigns } from "@/lib/domain/campaigns/hooks";
import type { CampaignList } from "@/lib/domain/campaigns/schema/campaign";
import { chooseCampaigns } from "../campaign-order";
import { useFigures } from "../use-figures";
import { useFreshnessWords } from "../use-freshness-words";
import { useRotation } from "./use-rotation";
import { WallCampaign } from "./wall-campaign";
import { CAMPAIGNS_A_PAGE, WallOverview } from "./wall-overview";

const ROTATE_S = 15;

/** For a screen on a wall: all campaigns, then each that is under way, in large type, one after the other. */
export function WallPanel() {
  const t = useTranslations("campaigns");
  const errorText = useErrorText();
  const query = useCampaigns();
  return (
    <div className="fixed inset-0 z-40 flex flex-col bg-canvas text-ink">
      {query.data ? (
        <Wall list={query.data} />
      ) : query.error ? (
        <ErrorState titleAs="h1" {...errorText(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <div role="status" aria-label={t("wall.title")} className="flex flex-1 flex-col gap-6 p-8">
          <Skeleton className="h-12 w-80" />
          <Skeleton className="flex-1" />
        </div>
      )}
    </div>
  );
}

function Wall({ list }: { readonly list: CampaignList }) {
  const t = useTranslations("campaigns.wall");
  const stage = useRef<HTMLDivElement>(null);
  const campaigns = chooseCampaigns(list.campaigns, { text: "", isOnlyUnderWay: true, sort: "attention" });
  const overviews = Math.max(1, Math.ceil(campaigns.length / CAMPAIGNS_A_PAGE));
  const rotation = useRotation(overviews + campaigns.length, ROTATE_S);
  const shown = campaigns[rotation.index - overviews];
  const first = rotation.index * CAMPAIGNS_A_PAGE;
  useWallKeys(rotation);
  return (
    <div ref={stage} className="flex min-h-0 flex-1 flex-col bg-canvas">
      <WallHeader list={list} title={shown?.name ?? t("overview")} />
      <div className="min-h-0 flex-1 overflow-auto px-4 py-3 sm:px-8">
        {shown ? (
          <WallCampaign campaign={shown} timeZone={list.timeZone} />
        ) : (
          <WallOverview
            campaigns={campaigns.slice(first, first + CAMPAIGNS_A_PAGE)}
            timeZone={list.timeZone}
          />
        )}
      </div>
      <WallControls rotation={rotation} total={overviews + campaigns.length} stage={stage} />
    </div>
  );
}

function WallHeader({ list, title }: { readonly list: CampaignList; readonly title: string }) {
  const words = useFreshnessWords();
  const figures = useFigures();
  const now = new Date(useClock()).toISOString();
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 pt-4 sm:px-8 sm:pt-6">
      <BrandMark className="size-8 shrink-0 sm:size-10" />
      <h1 className="min-w-0 flex-1 text-xl line-clamp-2 font-semibold tracking-tight text-balance sm:text-[2.25rem] sm:leading-tight">
        {title}
      </h1>
      <div className="flex flex-col items-end gap-1 max-sm:w-full max-sm:flex-row max-sm:flex-wrap max-sm:items-center max-sm:justify-between">
        <span className="tabular text-xl font-semibold sm:text-[2rem] sm:leading-none">
          {figures.clock(now, list.timeZone)}
        </span>
        {list.freshness.map((connection) => (
          <span key={connection.connectionId} className="flex items-center gap-2 text-xs text-ink-faint">
            {list.freshness.length > 1 ? connection.connectionName : null}
            <Freshness {...words(connection)} />
          </span>
        ))}
      </div>
    </header>
  );
}

interface WallControlsProps {
  readonly rotation: ReturnType<typeof useRotation>;
  readonly total: number;
  readonly stage: React.RefObject<HTMLDivElement | null>;
}

function WallControls({ rotation, total, stage }: WallControlsProps) {
  const t = useTranslations("campaigns.wall");
  const router = useRouter();
  const fullScreen = useFullScreen(stage);
  const { isPaused } = rotation;
  return (
    <footer className="flex items-center gap-2 border-line border-t bg-surface px-4 py-2 sm:px-8">
      <IconButton
        label={t("previous")}
        tooltipPlacement="top"
        icon={<ChevronLeft aria-hidden />}
        onPress={rotation.previous}
      />
      <IconButton
        label={isPaused ? t("play") : t("pause")}
        tooltipPlacement="top"
        icon={isPaused ? <Play aria-hidden /> : <Pause aria-hidden />}
        onPress={rotation.toggle}
      />
      <IconButton
        label={t("next")}
        tooltipPlacement="top"
        icon={<ChevronRight aria-hidden />}
        onPress={rotation.next}
      />
      <p className="tabular text-sm text-ink-soft">
        {t("position", { index: rotation.index + 1, total })}
        <span className="text-ink-faint">
          {" · "}
          {isPaused ? t("paused") : t("rotating", { seconds: ROTATE_S })}
        </span>
      </p>
      <div className="ml-auto flex items-center">
        {fullScreen ? (
          <IconButton
            label={fullScreen.isOn ? t("leaveFullScreen") : t("fullScreen")}
            tooltipPlacement="top"
            icon={fullScreen.isOn ? <Minimize aria-hidden /> : <Maximize aria-hidden />}
            onPress={fullScreen.toggle}
          />
        ) : null}
        <IconButton
          label={t("leave")}
          tooltipPlacement="top"
          icon={<X aria-hidden />}
          onPress={() => router.push("/campaigns")}
        />
      </div>
    </footer>
  );
}

/** Arrows turn the pages, the space bar pauses. Buttons that have the focus keep their own keys. */
function useWallKeys({ previous, next, toggle }: ReturnType<typeof useRotation>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest("button, a, input, [role=application]"))
        return;
      if (event.key === "ArrowRight") next();
      else if (event.key === "ArrowLeft") previous();
      else if (event.key === " ") toggle();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [previous, next, toggle]);
}
