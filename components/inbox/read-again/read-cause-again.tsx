"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useReadAgain } from "@/lib/domain/receipts/hooks";
import type { QuarantineCause } from "@/lib/domain/visits/rules/parse-body";
import { ConfirmReadCause } from "./confirm-read-cause";
import { start } from "./read-again-actions";
import { ReadAgainOutcome } from "./read-again-outcome";

interface ReadCauseAgainProps {
  readonly cause: QuarantineCause;
  readonly count: number;
}

/** What a cause means, and the way to read all of it again, above its receipts. */
export function ReadCauseAgain({ cause, count }: ReadCauseAgainProps) {
  const t = useTranslations("inbox");
  const [isAsking, setIsAsking] = useState(false);
  const readAgain = useReadAgain();
  return (
    <div className="flex flex-col gap-3 border-line border-b px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-2xl text-sm text-pretty text-ink-soft">
          {t(`causes.${cause}.what`)} {t(`causes.${cause}.advice`)}
        </p>
        {count > 0 ? (
          <Button icon={<RotateCw aria-hidden />} onPress={() => setIsAsking(true)}>
            {t("again.cause", { count })}
          </Button>
        ) : null}
      </div>
      <ReadAgainOutcome readAgain={readAgain} />
      <ConfirmReadCause
        cause={cause}
        count={count}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => start(readAgain, { aliases: [], target: { kind: "cause", cause, receiptId: null } })}
      />
    </div>
  );
}
