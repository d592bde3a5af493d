"use client";

import { ArrowLeft, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useUploadActions } from "@/lib/domain/uploads/hooks";
import { isBlocked, tallySending } from "@/lib/domain/uploads/rules/tally-sending";
import type { Upload, UploadChoices } from "@/lib/domain/uploads/schema";
import { ChoiceField } from "./choice-field";
import { useWizardUrl } from "./use-wizard-url";

const CAREFUL: UploadChoices = { faulty: "block", repeated: "block", sentBefore: "include" };

/** What becomes of rows that are not as they should be, and the word that sends the others. */
export function SendStep({ upload }: { readonly upload: Upload }) {
  const t = useTranslations("uploads.send");
  const review = useTranslations("uploads.review");
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
      <Card>
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
          {confirm.isError ? (
            <Banner tone="danger" isAnnounced>
              {t("failed")}
            </Banner>
          ) : null}
        </div>
      </Card>
      <div className="flex flex-wrap justify-between gap-2">
        <Button icon={<ArrowLeft aria-hidden />} onPress={() => goTo("review")}>
          {review("rowsTitle")}
        </Button>
        <div className="flex flex-wrap gap-2">
          <Button
            variant="quiet"
            isPending={discard.isPending}
            onPress={() => discard.mutate(undefined, { onSuccess: startAnew })}
          >
            {t("discard")}
          </Button>
          <Button
            variant="primary"
            icon={<SendHorizontal aria-hidden />}
            isDisabled={blocked || sent === 0 || upload.isChecking}
            isPending={confirm.isPending}
            onPress={() => confirm.mutate(choices)}
          >
            {t("confirm", { count: sent })}
          </Button>
        </div>
      </div>
    </div>
  );
}
