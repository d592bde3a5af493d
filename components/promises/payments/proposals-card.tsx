"use client";

import { ArrowRight, Check, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { dayText } from "@/components/accounts/day-text";
import { useViewer } from "@/components/frame/viewer-context";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Link } from "@/components/ui/link";
import type { PaymentFileDetail, PaymentProposal } from "@/lib/domain/promises/schema";
import { PromiseStatusBadge, StatusBadge } from "../promise-badges";
import { useMoney } from "../use-money";
import { useAmountText } from "../use-promise-columns";
import { useDecisions } from "./use-decisions";

/** The statuses that a file's payments speak for: approved or set aside, one, some or all. */
export function ProposalsCard({ file }: { readonly file: PaymentFileDetail }) {
  const t = useTranslations("promises.file");
  const format = useFormatter();
  const mayDecide = useViewer().role !== "viewer";
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { approve, dismiss, isPending } = useDecisions(file.id, () => setChosen(new Set()));
  const openIds = new Set(file.proposals.filter(({ decision }) => decision === null).map(({ id }) => id));
  const picked = [...chosen].filter((id) => openIds.has(id));
  const toggle = (id: string) =>
    setChosen((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const actions =
    mayDecide && file.open > 0 ? (
      <span className="flex flex-wrap gap-2">
        {picked.length > 0 ? (
          <>
            <Button icon={<X aria-hidden />} onPress={() => dismiss(picked)} isPending={isPending}>
              {t("dismiss", { count: picked.length })}
            </Button>
            <Button
              variant="primary"
              icon={<Check aria-hidden />}
              onPress={() => approve(picked)}
              isPending={isPending}
            >
              {t("approve", { count: picked.length })}
            </Button>
          </>
        ) : (
          <Button
            variant="primary"
            icon={<Check aria-hidden />}
            onPress={() => approve(null)}
            isPending={isPending}
          >
            {t("approveAll", { count: file.open, text: format.number(file.open, "integer") })}
          </Button>
        )}
      </span>
    ) : null;
  return (
    <Card isFlush title={t("proposals")} actions={actions}>
      {file.proposals.length === 0 ? <p className="p-4 text-sm text-ink-soft">{t("none")}</p> : null}
      <ul aria-label={t("proposals")} className="divide-y divide-line empty:hidden">
        {file.proposals.map((proposal) => (
          <Proposal
            key={proposal.id}
            proposal={proposal}
            isChosen={chosen.has(proposal.id)}
            onToggle={mayDecide ? () => toggle(proposal.id) : null}
          />
        ))}
      </ul>
    </Card>
  );
}

interface ProposalProps {
  readonly proposal: PaymentProposal;
  readonly isChosen: boolean;
  readonly onToggle: (() => void) | null;
}

function Proposal({ proposal, isChosen, onToggle }: ProposalProps) {
  const t = useTranslations("promises");
  const format = useFormatter();
  const amountText = useAmountText();
  const { money } = useMoney();
  const { promise, status, paidAmount, decision, payments } = proposal;
  const name = promise.clientName ?? t("unknownClient");
  const rows = format.list(payments.map(({ rowNumber }) => String(rowNumber)));
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 text-sm">
      {onToggle && decision === null ? (
        <Checkbox aria-label={t("file.selectProposal", { name })} isSelected={isChosen} onChange={onToggle} />
      ) : null}
      <div className="min-w-0 flex-1 basis-52">
        <Link href={`/promises?open=${promise.id}`} className="inline-flex min-h-6 items-center font-medium">
          {name}
        </Link>
        <p className="tabular text-xs text-ink-soft">
          <span className="font-mono">{promise.externalId}</span> · {amountText(promise)} ·{" "}
          {promise.dueOn === null ? t("noDay") : dayText(format, promise.dueOn)}
        </p>
      </div>
      <p className="tabular text-xs text-ink-soft">
        {t("file.rowsOf", { rows })} · {t("file.paid")} {money(paidAmount, promise.currency)}
      </p>
      <span className="flex items-center gap-1">
        {decision === null ? (
          <>
            <span className="sr-only">{t("file.now")}</span>
            <PromiseStatusBadge promise={promise} />
            <ArrowRight aria-hidden className="size-4 text-ink-faint" />
            <span className="sr-only">{t("file.proposed")}</span>
            <StatusBadge status={status} />
          </>
        ) : (
          <>
            <StatusBadge status={status} />
            <Badge tone={decision === "approved" ? "good" : "neutral"}>
              {t(`file.decision.${decision}`)}
            </Badge>
          </>
        )}
      </span>
    </li>
  );
}
