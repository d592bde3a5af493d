"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { ApiError } from "@/lib/client/api-error";
import { useErrorText } from "@/lib/client/use-error-text";
import { usePromiseSettings, useSetStatuses } from "@/lib/domain/promises/hooks";
import { PROMISE_STATUSES, type PromiseBucket } from "@/lib/domain/promises/rules/promise-words";
import { DEFAULT_PROMISE_SETTINGS, MOST_SET_AT_ONCE, type PromiseRow } from "@/lib/domain/promises/schema";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { PaidFields } from "./paid-fields";
import { useBatchToast } from "./use-batch-toast";
import { type StatusForm, useStatusForm } from "./use-status-form";

interface StatusDialogProps {
  readonly filter: VisitFilterText;
  readonly bucket: PromiseBucket;
  /** The promises that were picked; null for all that match. */
  readonly picked: readonly PromiseRow[] | null;
  /** How many are meant. */
  readonly count: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Past this, typing an amount for each is no way to work. */
const MOST_PAID_TYPED = 20;

/** Asks for the status of one promise or many, what was paid, and why; names the count and the effect. */
export function StatusDialog({ filter, bucket, picked, count, onClose, onDone }: StatusDialogProps) {
  const t = useTranslations("promises.dialog");
  const names = useTranslations("promises.status");
  const format = useFormatter();
  const form = useStatusForm(picked);
  const { submit, isPending, failure } = useSubmit({ filter, bucket, picked, count, onDone });
  const delayS = usePromiseSettings().data?.delayS ?? DEFAULT_PROMISE_SETTINGS.delayS;
  const canBePartial = picked !== null && picked.length <= MOST_PAID_TYPED;
  const withoutId = picked?.filter(({ kobraVisitNumber }) => kobraVisitNumber === null).length ?? 0;
  const isBlocked = count > MOST_SET_AT_ONCE || (form.status === "partial" && !canBePartial);
  const text = format.number(count, "integer");
  return (
    <Dialog
      title={t("title", { count, text })}
      isOpen
      onClose={onClose}
      footer={
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={isBlocked}
          onPress={() => {
            const body = form.check();
            if (body) submit(body);
          }}
        >
          {t("submit", { count, text })}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <SelectField
          label={t("status")}
          options={PROMISE_STATUSES.map((id) => ({ id, label: names(id) }))}
          value={form.status}
          onChange={form.setStatus}
        />
        {form.status === "partial" && canBePartial ? <PaidFields promises={picked} form={form} /> : null}
        {form.status === "partial" && !canBePartial ? (
          <Banner tone="warn">{t("paidOneByOne", { limit: MOST_PAID_TYPED })}</Banner>
        ) : null}
        <TextField
          label={t("note")}
          hint={t("noteHint")}
          value={form.note}
          onChange={form.setNote}
          maxLength={1_000}
        />
        <TextField
          label={t("evidence")}
          hint={t("evidenceHint")}
          value={form.evidenceUrl}
          onChange={form.setEvidenceUrl}
          isInvalid={form.isChecked && !form.isEvidenceGood}
          error={t("evidenceWrong")}
          maxLength={500}
          inputProps={{ inputMode: "url" }}
        />
        {count > MOST_SET_AT_ONCE ? (
          <Banner tone="warn">{t("tooMany", { limit: format.number(MOST_SET_AT_ONCE, "integer") })}</Banner>
        ) : (
          <p className="text-sm text-ink-soft">
            {t("effect", { seconds: delayS })} {withoutId > 0 ? t("noIds", { count: withoutId }) : null}
          </p>
        )}
        {failure ? (
          <Banner tone="danger" isAnnounced>
            {failure}
          </Banner>
        ) : null}
      </div>
    </Dialog>
  );
}

type Checked = NonNullable<ReturnType<StatusForm["check"]>>;

function useSubmit({
  filter,
  bucket,
  picked,
  count,
  onDone,
}: Pick<StatusDialogProps, "filter" | "bucket" | "picked" | "count" | "onDone">) {
  const t = useTranslations("promises");
  const errorText = useErrorText();
  const tell = useBatchToast();
  const { mutate, isPending, error } = useSetStatuses(filter, bucket);
  const submit = (checked: Checked) =>
    mutate(
      { ...checked, ids: picked?.map(({ id }) => id) ?? null, expectedCount: count },
      {
        onSuccess: (batch) => {
          tell(batch);
          onDone();
        },
      },
    );
  const changed = error instanceof ApiError && error.code === "conflict" ? Number(error.details.count) : null;
  const failure = error
    ? changed === null
      ? t("failed", { reason: errorText(error).reason })
      : t("dialog.changed", { count: changed })
    : null;
  return { submit, isPending, failure };
}
