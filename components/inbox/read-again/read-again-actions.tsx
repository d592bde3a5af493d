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
 * Whether a button waits for another that is at work. The one that was pressed stays focusable, since the
 * focus returns to it from the question; `start` ignores its second press.
 */
export function isHeld(
  { isPending, variables }: ReadAgainProps["readAgain"],
  kind: "one" | "cause" | "none",
  isTeaching: boolean,
): boolean {
  const isThis =
    variables !== undefined &&
    (variables.target?.kind ?? "none") === kind &&
    variables.aliases.length > 0 === isTeaching;
  return isPending && !isThis;
}

/** Starts, unless something is being read again already. */
export function start(
  readAgain: ReadAgainProps["readAgain"],
  ...request: Parameters<ReadAgainProps["readAgain"]["mutate"]>
): void {
  if (!readAgain.isPending) readAgain.mutate(...request);
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
        isDisabled={isHeld(readAgain, "one", false)}
        onPress={() => start(readAgain, { aliases: [], target: { kind: "one", receiptId } })}
      >
        {t("one")}
      </Button>
      {sameCause > 1 ? (
        <Button isDisabled={isHeld(readAgain, "cause", false)} onPress={() => setIsAsking(true)}>
          {t("cause", { count: sameCause })}
        </Button>
      ) : null}
      <ConfirmReadCause
        cause={cause}
        count={sameCause}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={() => start(readAgain, { aliases: [], target: { kind: "cause", cause, receiptId } })}
      />
    </div>
  );
}
