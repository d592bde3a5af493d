"use client";

import { usePathname, useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect } from "react";
import { showToast } from "@/components/ui/toast-queue";
import type { ImportNotice } from "@/lib/domain/imports/schema/ledger";
import { useImportName } from "./use-import-name";

/** Told in this tab already; the bell keeps the notice until the import was looked at. */
const told = new Set<string>();

/** A toast for each of one's own imports that ended or stopped, also while no tab was open. */
export function useImportToasts(notices: readonly ImportNotice[] | undefined): void {
  const t = useTranslations("imports.notices");
  const titleOf = useNoticeTitle();
  const router = useRouter();
  const pathname = usePathname();
  useEffect(() => {
    for (const notice of notices ?? []) {
      const key = `${notice.id} ${notice.status} ${notice.at}`;
      if (told.has(key)) continue;
      told.add(key);
      const href = `/imports/${notice.id}`;
      showToast({
        title: titleOf(notice),
        tone: notice.status === "paused" || notice.failed > 0 ? "danger" : "good",
        ...(pathname === href ? {} : { action: { label: t("see"), onPress: () => router.push(href) } }),
      });
    }
  }, [notices, t, titleOf, router, pathname]);
}

function useNoticeTitle(): (notice: ImportNotice) => string {
  const t = useTranslations("imports.notices");
  const format = useFormatter();
  const nameOf = useImportName();
  return (notice) => {
    const { status, accepted, failed, rowCount } = notice;
    const name = nameOf(notice);
    if (status === "paused") return t("toastPaused", { name });
    if (failed > 0) return t("toastFailed", { name, count: failed });
    return t("toastDone", { name, accepted: format.number(accepted), total: format.number(rowCount) });
  };
}
