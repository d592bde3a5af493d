"use client";

import { Bookmark } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useSavedViews } from "@/lib/domain/views/hooks";
import type { PaletteAction } from "./palette-actions";

/** Saved views in the palette, own and shared, from whatever page. */
export function useViewActions(): readonly PaletteAction[] {
  const t = useTranslations("filter.views");
  const router = useRouter();
  const { data } = useSavedViews();
  return useMemo(
    () =>
      (data?.views ?? []).map((view) => ({
        id: `view-${view.id}`,
        group: t("menu"),
        label: t("inPalette", { page: t(`page.${view.page}`), name: view.name }),
        keywords: view.isOwn ? [] : [view.ownerName],
        icon: <Bookmark />,
        run: () => router.push(`/${view.page}?${view.query}`),
      })),
    [data, t, router],
  );
}
