"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { showToast } from "@/components/ui/toast-queue";
import type { Export } from "@/lib/domain/exports/schema";

/** Told in this tab already; the dot in the top bar stays until the list was opened. */
const told = new Set<string>();

/** A toast for each export that ended, also while no tab was open. */
export function useExportNotices(ended: readonly Export[], onShow: () => void): void {
  const t = useTranslations("exports");
  const format = useFormatter();
  const show = useRef(onShow);
  show.current = onShow;
  useEffect(() => {
    for (const { id, status, rowsTotal } of ended) {
      if (told.has(id)) continue;
      told.add(id);
      const count = { count: rowsTotal, text: format.number(rowsTotal) };
      showToast({
        title: status === "done" ? t("doneToast", count) : t("failedToast"),
        tone: status === "done" ? "good" : "danger",
        action: { label: t("show"), onPress: () => show.current() },
      });
    }
  }, [ended, t, format]);
}
