"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { useReadAgain } from "@/lib/domain/receipts/hooks";
import type { ReceiptDetail } from "@/lib/domain/receipts/schema";
import { ConfirmReadCause } from "./confirm-read-cause";

export interface ReadAgainProps {
  readonly receipt: ReceiptDetail;
  /** How many are quarantined for the receipt's cause. */
  readonly sameCause: number;
  readonly readAgain: ReturnType<typeof useReadAgain>;
}

/**
 * Which of the buttons is at work: it stays focusable, since the focus returns to it from the question,
 * while the others are disabled.
 */
export function buttonState(
  readAgain: ReadAgainProps["readAgain"],
  kind: "one" | "cause" | "none",
  isTeaching: boolean,
): { isPending: boolean; isDisabled: boolean } {
  const { isPending: isBusy, variables } = readAgain;
  const isThis =
    variables !== undefined &&
    (variables.target?.kind ?? "none") === kind &&
    variables.aliases.length > 0 === isTeaching;
  return { isPending: isBusy && isThis, isDisabled: isBusy && !isThis };
}

/** Puts this receipt, or all of its cause, back in line; nothing where it is not quarantined. */
export function ReadAgainActions({ receipt, sameCause, readAgain }: ReadAgainProps) {
  const t = useTranslations("inbox.again");
  const [isAsking, setIsAsking] = useState(false);
  const { receiptId, status, cause } = receipt;
  if (status !== "quarantined" || !cause) return null;
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        icon={<RotateCw aria-hidden />}
        {...buttonState(readAgain, "one", false)}
        onPress={() => readAgain.mutate({ aliases: [], target: { kind: "one", receiptId } })}
      >
        {t("one")}
      </Button>
      {sameCause > 1 ? (
        <Button {...buttonState(readAgain, "cause", false)} onPress={() => setIsAsking(true)}>
          {t("cause", { count: sameCause })}
        </Button>
      ) : null}
      <ConfirmReadCause
        cause={cause}
        count={sameCause}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => readAgain.mutate({ aliases: [], target: { kind: "cause", cause, receiptId } })}
      />
    </div>
  );
}
