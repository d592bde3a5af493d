"use client";

import { ArrowLeft, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { KobraMissing } from "@/components/imports/kobra-missing";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { afterSuccess } from "@/lib/client/after-success";
import { useUploadActions } from "@/lib/domain/uploads/hooks";
import { isBlocked, tallySending } from "@/lib/domain/uploads/rules/tally-sending";
import type { Upload, UploadChoices } from "@/lib/domain/uploads/schema";
import { ChoiceField } from "./choice-field";
import { StepFooter } from "./step-footer";
import { useWizardUrl } from "./use-wizard-url";

const CAREFUL: UploadChoices = { faulty: "block", repeated: "block", sentBefore: "include" };

/** What becomes of rows that are not as they should be, and the word that sends the others. */
export function SendStep({ upload }: { readonly upload: Upload }) {
  const t = useTranslations("uploads.send");
  const steps = useTranslations("uploads.steps");
  const { goTo, startAnew } = useWizardUrl();
  const { confirm, discard } = useUploadActions(upload.id);
  const [choices, setChoices] = useState(CAREFUL);
  const { counts } = upload;
  if (!counts) return null;
  const { sent, leftOut } = tallySending(counts, choices);
  const blocked = isBlocked(counts, choices);
  const kinds = [
    { key: "faulty", count: counts.faulty },
    { key: "repeated", count: counts.repeated },
    { key: "sentBefore", count: counts.sentBefore },
  ] as const;
  return (
    <div className="flex flex-col gap-4">
      <KobraMissing />
      <Card title={t("title")}>
        <div className="flex flex-col gap-4">
          {kinds.map(({ key, count }) =>
            count === 0 ? null : (
              <ChoiceField
                key={key}
                kind={key}
                count={count}
                includable={counts.includable}
                value={choices[key]}
                onChange={(choice) => setChoices({ ...choices, [key]: choice })}
              />
            ),
          )}
          {blocked ? (
            <Banner tone="warn">{t("blocked")}</Banner>
          ) : (
            <p className="font-medium">{t("summary", { count: sent, left: leftOut })}</p>
          )}
          <RefusalBanner error={confirm.error ?? discard.error} conflictText={t("failed")} />
        </div>
      </Card>
      <StepFooter
        back={
          <Button icon={<ArrowLeft aria-hidden />} onPress={() => goTo("review")}>
            {steps("review")}
          </Button>
        }
      >
        <Button
          variant="primary"
          icon={<SendHorizontal aria-hidden />}
          isDisabled={blocked || sent === 0 || upload.isChecking}
          isPending={confirm.isPending}
          onPress={() => confirm.mutate(choices)}
        >
          {blocked ? t("confirmBlocked") : t("confirm", { count: sent })}
        </Button>
        <Button
          variant="quiet"
          isPending={discard.isPending}
          onPress={() => afterSuccess(discard.mutateAsync(), startAnew)}
        >
          {t("discard")}
        </Button>
      </StepFooter>
    </div>
  );
}
