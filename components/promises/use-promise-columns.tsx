"use client";

import { Check } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { dayText } from "@/components/accounts/day-text";
import type { DataColumn } from "@/components/ui/data-table/data-column";
import { IconButton } from "@/components/ui/icon-button";
import type { PromiseRow } from "@/lib/domain/promises/schema";
import { PromiseProblems, PromiseStatusBadge, PushBadge } from "./promise-badges";
import { useMoney } from "./use-money";

interface Acting {
  /** Null for who may not decide. */
  readonly onCovered: ((promise: PromiseRow) => void) | null;
}

/** The board's table: who, when, how much, and where it stands. */
export function usePromiseColumns({ onCovered }: Acting): readonly DataColumn<PromiseRow>[] {
  const t = useTranslations("promises");
  const format = useFormatter();
  const amountText = useAmountText();
  return useMemo(() => {
    const column = (
      id: "client" | "dueOn" | "amount" | "status" | "push" | "agent" | "account" | "tag" | "act",
      width: number,
      cell: DataColumn<PromiseRow>["cell"],
      more: Partial<DataColumn<PromiseRow>> = {},
    ): DataColumn<PromiseRow> => ({ id, header: t(`columns.${id}`), width, cell, ...more });
    return [
      column("client", 190, ({ clientName }) => clientName ?? t("unknownClient"), { isName: true }),
      column("dueOn", 130, ({ dueOn }) => (
        <span className="tabular">{dueOn === null ? t("noDay") : dayText(format, dueOn)}</span>
      )),
      column("amount", 130, amountText, { align: "end" }),
      column("status", 210, (promise) => (
        <span className="flex gap-1 overflow-hidden">
          <PromiseStatusBadge promise={promise} />
          <PromiseProblems promise={promise} />
        </span>
      )),
      ...(onCovered
        ? [
            column("act", 64, (promise: PromiseRow) =>
              promise.status === "covered" || promise.isWithdrawn ? null : (
                <IconButton
                  className="relative z-10"
                  label={t("markCovered", { name: promise.clientName ?? t("unknownClient") })}
                  icon={<Check aria-hidden />}
                  onPress={() => onCovered(promise)}
                />
              ),
            ),
          ]
        : []),
      column("push", 130, ({ push }) => <PushBadge push={push} />),
      column("agent", 150, ({ agentName }) => agentName),
      column("account", 140, ({ externalId }) => <span className="font-mono text-xs">{externalId}</span>),
      column("tag", 140, ({ tag }) => tag),
    ];
  }, [t, format, amountText, onCovered]);
}

/** What was promised, and what of it was paid where it is in part. */
export function useAmountText(): (promise: PromiseRow) => string {
  const t = useTranslations("promises");
  const { money } = useMoney();
  return useMemo(
    () =>
      ({ amount, currency, status, paidAmount }) => {
        const promised = amount === null ? t("noAmount") : money(amount, currency);
        return status === "partial" && paidAmount !== null
          ? t("paidOf", { paid: money(paidAmount, currency), amount: promised })
          : promised;
      },
    [t, money],
  );
}
