"use client";

import { useState } from "react";
import type { PromiseStatus } from "@/lib/domain/promises/rules/promise-words";
import { isEvidenceLink, readPaid } from "@/lib/domain/promises/rules/read-paid";
import type { PromiseRow } from "@/lib/domain/promises/schema";

/** What the person typed for the promises that they picked (null: all that match), until it is good to send. */
export function useStatusForm(picked: readonly PromiseRow[] | null) {
  const [status, setStatus] = useState<PromiseStatus>("covered");
  const [paid, setPaid] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState("");
  const [evidenceUrl, setEvidenceUrl] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const isEvidenceGood = evidenceUrl.trim() === "" || isEvidenceLink(evidenceUrl.trim());
  const check = () => {
    setIsChecked(true);
    const amounts = (status === "partial" ? (picked ?? []) : []).map(
      ({ id }) => [id, readPaid(paid[id] ?? "")] as const,
    );
    if (!isEvidenceGood || amounts.some(([, amount]) => amount === null)) return null;
    const paidAmounts = Object.fromEntries(amounts.map(([id, amount]) => [id, amount ?? ""]));
    return { status, paidAmounts, note: note.trim() || null, evidenceUrl: evidenceUrl.trim() || null };
  };
  return {
    status,
    setStatus,
    paid,
    setPaid: (id: string, text: string) => setPaid((old) => ({ ...old, [id]: text })),
    note,
    setNote,
    evidenceUrl,
    setEvidenceUrl,
    isChecked,
    isEvidenceGood,
    check,
  };
}

/** What the person typed, and what is wrong with it once they asked for it to be done. */
export type StatusForm = ReturnType<typeof useStatusForm>;
