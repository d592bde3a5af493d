"use client";

import { usePathname, useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect } from "react";
import { showToast } from "@/components/ui/toast-queue";
import type { ImportNotice } from "@/lib/domain/imports/schema/ledger";
import { useImportName } from "./use-import-name";

/**
 * A toast for each of one's own imports that ended or stopped; one for all of them together where several did
 * while no tab was open. The bell keeps the notices until the imports were looked at.
 */
export function useImportToasts(notices: readonly ImportNotice[] | undefined): void {
  const t = useTranslations("imports.notices");
  const titleOf = useNoticeTitle();
  const router = useRouter();
  const pathname = usePathname();
  useEffect(() => {
    const fresh = takeUntold(notices ?? []);
    const [only] = fresh;
    if (!only) return;
    const href = fresh.length > 1 ? "/imports" : `/imports/${only.id}`;
    showToast({
      title: fresh.length > 1 ? t("toastMany", { count: fresh.length }) : titleOf(only),
      tone: fresh.some(({ status, failed }) => status === "paused" || failed > 0) ? "danger" : "good",
      ...(pathname === href ? {} : { action: { label: t("see"), onPress: () => router.push(href) } }),
    });
  }, [notices, t, titleOf, router, pathname]);
}

const TOLD = "atalaya.told-imports";
const told = new Set<string>();

/** Those that this tab was not told of yet, before it was loaded anew either. */
function takeUntold(notices: readonly ImportNotice[]): ImportNotice[] {
  const keyOf = ({ id, status, at }: ImportNotice) => `${id} ${status} ${at}`;
  try {
    for (const key of sessionStorage.getItem(TOLD)?.split("\n") ?? []) told.add(key);
  } catch {
    // A browser that keeps nothing tells it once more after a reload.
  }
  const fresh = notices.filter((notice) => !told.has(keyOf(notice)));
  for (const notice of fresh) told.add(keyOf(notice));
  try {
    // What the bell holds no longer is not told again either.
    sessionStorage.setItem(TOLD, notices.map(keyOf).join("\n"));
  } catch {
    return fresh;
  }
  return fresh;
}

function useNoticeTitle(): (notice: ImportNotice) => string {
  const t = useTranslations("imports.notices");
  const format = useFormatter();
  const nameOf = useImportName();
  return (notice) => {
    const { kind, status, accepted, failed, rowCount } = notice;
    const name = nameOf(notice);
    if (status === "paused") {
      return t(notice.pauseReason === "refused" ? "toastRefused" : "toastPaused", { name });
    }
    if (kind === "form" && failed + accepted === 1) {
      return t(failed > 0 ? "toastOneFailed" : "toastOneDone", { name });
    }
    if (failed > 0) return t("toastFailed", { name, count: failed });
    return t("toastDone", { name, accepted: format.number(accepted), total: format.number(rowCount) });
  };
}
