"use client";

import { useFormatter, useTranslations } from "next-intl";
import { DeliveryStateBadge } from "@/components/deliveries/delivery-words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DrawerSection } from "@/components/ui/drawer-section";
import type { DeliveryTargetName } from "@/lib/domain/deliveries/schema/delivery";
import type { ChangeDelivery, PromiseChange, PromiseDetail } from "@/lib/domain/promises/schema";
import { PushBadge } from "./promise-badges";
import { useUndo } from "./use-batch-toast";
import { useMoney } from "./use-money";

interface PromiseHistoryProps {
  readonly promise: PromiseDetail;
  readonly mayDecide: boolean;
}

/** What the visit said and people decided, the latest first, each with the message that it caused. */
export function PromiseHistory({ promise, mayDecide }: PromiseHistoryProps) {
  const t = useTranslations("promises.drawer");
  return (
    <DrawerSection title={t("history")}>
      <ol className="flex flex-col gap-3">
        {promise.changes.map((change) => (
          <Change key={change.id} change={change} promise={promise} mayDecide={mayDecide} />
        ))}
      </ol>
    </DrawerSection>
  );
}

interface ChangeProps extends PromiseHistoryProps {
  readonly change: PromiseChange;
}

function Change({ change, promise, mayDecide }: ChangeProps) {
  const t = useTranslations("promises.change");
  const format = useFormatter();
  const undoText = useTranslations("promises.done")("undo");
  const title = useTitle(promise.currency);
  const { undo, isUndoing } = useUndo();
  const at = format.dateTime(new Date(change.at), "moment");
  const { batchId, before, note, evidenceUrl } = { ...change, before: useSaid(change, promise.currency) };
  return (
    <li className="flex flex-col gap-1 border-line border-l-2 pl-3 text-sm">
      <p className="flex flex-wrap items-center gap-2">
        <span className={change.undoneAt ? "text-ink-faint line-through" : "font-medium"}>
          {title(change)}
        </span>
        {change.undoneAt ? <Badge>{t("undone")}</Badge> : null}
      </p>
      <p className="tabular text-xs text-ink-soft">
        {change.actorName ? t("by", { name: change.actorName, at }) : at}
      </p>
      {before ? <p className="text-ink-soft">{t("before", { text: before })}</p> : null}
      {note ? <p className="text-pretty break-words">{note}</p> : null}
      {evidenceUrl ? (
        <a
          href={evidenceUrl}
          target="_blank"
          rel="noreferrer"
          className="inline-block min-h-6 max-w-full truncate text-accent underline"
        >
          {t("evidence")}
        </a>
      ) : null}
      {change.delivery ? (
        <Sending promiseId={promise.id} delivery={change.delivery} target="kobra-promises" />
      ) : null}
      {change.gestion ? (
        <Sending promiseId={promise.id} delivery={change.gestion} target="wolkvox-gestiones" />
      ) : null}
      {change.canUndo && batchId && mayDecide ? (
        <Button className="self-start" onPress={() => undo(batchId)} isPending={isUndoing}>
          {undoText}
        </Button>
      ) : null}
    </li>
  );
}

interface SendingProps {
  readonly promiseId: string;
  readonly delivery: ChangeDelivery;
  readonly target: DeliveryTargetName;
}

function Sending({ promiseId, delivery, target }: SendingProps) {
  const t = useTranslations("promises");
  const targetName = useTranslations("deliveries.target");
  const format = useFormatter();
  const { state, reason, nextAttemptAt, attempts, id } = delivery;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft">
      {target === "kobra-promises" ? (
        <PushBadge push={state} />
      ) : (
        <DeliveryStateBadge delivery={{ state, hold: reason }} />
      )}
      {state === "waiting" && nextAttemptAt ? (
        <span className="tabular">
          {t("change.leaves", { at: format.dateTime(new Date(nextAttemptAt), "clock") })}
        </span>
      ) : null}
      {attempts > 0 ? <span>{t("change.attempts", { count: attempts })}</span> : null}
      {state === "refused" && reason ? <span className="break-words">{reason}</span> : null}
      <a
        href={`/deliveries?promise=${promiseId}&delivery=${id}`}
        className="inline-block min-h-6 leading-6 text-accent underline"
      >
        {target === "kobra-promises" ? t("drawer.deliveries") : targetName(target)}
      </a>
    </div>
  );
}

function useTitle(currency: string | null) {
  const t = useTranslations("promises");
  const { money } = useMoney();
  return ({ kind, status, paidAmount, details }: PromiseChange): string => {
    if (kind === "kobra_id") return t("change.kobra_id", { number: details.kobraVisitNumber ?? "" });
    if (kind !== "status" || status === null) return t(`change.${kind === "status" ? "note" : kind}`);
    const name = t(`status.${status}`);
    return paidAmount === null
      ? t("change.status", { status: name })
      : t("change.statusPaid", { status: name, paid: money(paidAmount, currency) });
  };
}

/** What the visit said before it was corrected. */
function useSaid({ details: { before } }: PromiseChange, currency: string | null): string | null {
  const { money } = useMoney();
  if (!before) return null;
  const amount = before.amount === null ? before.amountText : money(before.amount, currency);
  return [amount, before.dueOn ?? before.dueText, before.method].filter(Boolean).join(" · ");
}
