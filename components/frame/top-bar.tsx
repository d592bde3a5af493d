"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { AlertBell } from "@/components/campaigns/alerts/alert-bell";
import { ExportsButton } from "@/components/exports/exports-button";
import { HoverLink } from "@/components/ui/hover-link";
import { KeyHint } from "@/components/ui/key-hint";
import { BrandMark } from "./brand-mark";
import { useFrameControls } from "./frame-controls";
import { HealthDot } from "./health-dot";
import { useModifierKey } from "./use-modifier-key";
import { UserMenu } from "./user-menu";

export function TopBar() {
  const t = useTranslations("frame");
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center gap-2 border-line border-b bg-surface px-3 sm:px-6 print:hidden">
      <HoverLink href="/" aria-label={t("brand")} className="rounded-md md:hidden">
        <BrandMark className="size-7" />
      </HoverLink>
      <PaletteButton />
      <div className="ml-auto flex items-center gap-1.5">
        <ExportsButton />
        <AlertBell />
        <HealthDot />
        <UserMenu />
      </div>
    </header>
  );
}

function PaletteButton() {
  const t = useTranslations("frame.palette");
  const { openPalette } = useFrameControls();
  const modifier = useModifierKey();
  return (
    <AriaButton
      onPress={openPalette}
      className="flex h-8 min-w-0 flex-1 items-center gap-2 rounded-md border border-line bg-canvas px-2.5 text-sm text-ink-faint transition-colors hover:border-line-strong hover:text-ink-soft sm:max-w-72 pointer-coarse:h-9"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="truncate">{t("open")}</span>
      <span className="ml-auto hidden gap-1 sm:flex pointer-coarse:hidden" aria-hidden>
        <KeyHint>{modifier}</KeyHint>
        <KeyHint>K</KeyHint>
      </span>
    </AriaButton>
  );
}
