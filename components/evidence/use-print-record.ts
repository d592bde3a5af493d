"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import { useRecordEvidencePrint } from "@/lib/domain/visits/hooks";

/** Notes each printing in the audit trail, however it was started. @returns when it was last printed. */
export function usePrintRecord(visitId: string, isReady: boolean): Date | null {
  const [printedAt, setPrintedAt] = useState<Date | null>(null);
  const record = useRecordEvidencePrint(visitId);
  const onPrint = useEffectEvent(() => {
    if (!isReady) return;
    // The browser lays the page out for paper right after this event.
    flushSync(() => setPrintedAt(new Date()));
    record.mutate();
  });
  useEffect(() => {
    const print = () => onPrint();
    window.addEventListener("beforeprint", print);
    return () => window.removeEventListener("beforeprint", print);
  }, []);
  return printedAt;
}
