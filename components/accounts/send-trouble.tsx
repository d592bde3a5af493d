"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import type { SendState } from "@/lib/domain/accounts/schema/sends";

/** Why a send does not go on, or what Kobra said against it; nothing while all is well. */
export function SendTrouble({ state }: { readonly state: SendState }) {
  const t = useTranslations("accountForm.outcome");
  if (state.status === "paused") {
    const reason = (["person", "locked-out", "no-answer"] as const).find(
      (each) => each === state.pauseReason,
    );
    return (
      <Banner tone="danger" title={t("paused")}>
        {t(`pause.${reason ?? "other"}`)}
      </Banner>
    );
  }
  if (state.counts.rejected && state.reason) {
    return <Banner tone="danger">{t("kobraSaid", { words: state.reason })}</Banner>;
  }
  return null;
}
