"use client";

import { Ban } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ImportDetail } from "@/lib/domain/imports/schema/ledger";
import { CancelDialog } from "./cancel-dialog";
import { StepButton } from "./step-button";

/** Kobra refused one account after another: what it says, and the two ways to go on. */
export function RefusedBanner({ entry }: { readonly entry: ImportDetail }) {
  const t = useTranslations("imports");
  const [isAsking, setIsAsking] = useState(false);
  const { pauseWords, counts } = entry;
  return (
    <Banner
      tone="danger"
      title={pauseWords ? t("refused.title", { words: pauseWords }) : t("refused.titleSilent")}
      action={
        <div className="flex flex-wrap gap-2">
          <StepButton entry={entry} step="resume" label={t("refused.goOn")} />
          <Button icon={<Ban aria-hidden />} onPress={() => setIsAsking(true)}>
            {t("actions.cancel")}
          </Button>
        </div>
      }
    >
      <p className="text-pretty">{t("refused.text", { count: counts.waiting + counts.unknown })}</p>
      <p className="mt-1 text-pretty">{t("refused.advice")}</p>
      {isAsking ? <CancelDialog entry={entry} onClose={() => setIsAsking(false)} /> : null}
    </Banner>
  );
}
