"use client";

import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextField } from "@/components/ui/text-field";
import { PROMISE_STATUSES } from "@/lib/domain/promises/rules/promise-words";
import { useTypificationOptions } from "@/lib/domain/typifications/hooks";
import type { TypificationRule } from "@/lib/domain/typifications/schema";

interface RuleDialogProps {
  readonly rule: TypificationRule;
  readonly onPut: (rule: TypificationRule) => void;
  readonly onClose: () => void;
}

/** One rule: what a visit must have, and what it is then called. */
export function RuleDialog({ rule, onPut, onClose }: RuleDialogProps) {
  const t = useTranslations("typifications.dialog");
  const actions = useTranslations("common.actions");
  const formId = useId();
  const [draft, setDraft] = useState(rule);
  const [isForPromises, setIsForPromises] = useState(draft.promiseStatuses.length > 0);
  const [isRefused, setIsRefused] = useState(false);
  const set = (change: Partial<TypificationRule>) => setDraft({ ...draft, ...change });
  const isMissing = (text: string) => isRefused && draft.isSent && text.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const code = draft.code.trim();
    const description = draft.description.trim();
    const promiseStatuses = isForPromises ? draft.promiseStatuses : [];
    const isWithoutStatus = isForPromises && promiseStatuses.length === 0;
    if (isWithoutStatus || (draft.isSent && (code === "" || description === ""))) return setIsRefused(true);
    onPut({ ...draft, promiseStatuses, code, description });
  };
  return (
    <Dialog
      title={t("title")}
      isOpen
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{actions("cancel")}</Button>
          <Button variant="primary" type="submit" form={formId}>
            {t("put")}
          </Button>
        </>
      }
    >
      <form id={formId} method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Occasion
          draft={draft}
          isForPromises={isForPromises}
          isRefused={isRefused}
          onSwitch={setIsForPromises}
          onChange={set}
        />
        <Conditions draft={draft} onChange={set} />
        <Checkbox isSelected={draft.isSent} onChange={(isSent) => set({ isSent })}>
          {t("isSent")}
        </Checkbox>
        {draft.isSent ? (
          <div className="grid items-start gap-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <TextField
              label={t("code")}
              value={draft.code}
              onChange={(code) => set({ code })}
              maxLength={60}
              autoComplete="off"
              isInvalid={isMissing(draft.code)}
              error={isMissing(draft.code) ? t("codeMissing") : undefined}
            />
            <TextField
              label={t("description")}
              value={draft.description}
              onChange={(description) => set({ description })}
              maxLength={200}
              autoComplete="off"
              isInvalid={isMissing(draft.description)}
              error={isMissing(draft.description) ? t("descriptionMissing") : undefined}
            />
          </div>
        ) : null}
      </form>
    </Dialog>
  );
}

interface OccasionProps {
  readonly draft: TypificationRule;
  readonly isForPromises: boolean;
  readonly isRefused: boolean;
  readonly onSwitch: (isForPromises: boolean) => void;
  readonly onChange: (change: Partial<TypificationRule>) => void;
}

/** What the rule is for: visits that end, or promises that get one of some statuses. */
function Occasion({ draft, isForPromises, isRefused, onSwitch, onChange }: OccasionProps) {
  const t = useTranslations("typifications.dialog");
  const names = useTranslations("promises.status");
  const { promiseStatuses: chosen } = draft;
  return (
    <fieldset className="flex flex-col items-start gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t("occasion")}</legend>
      <SegmentedControl
        label={t("occasion")}
        segments={[
          { id: "visits", label: t("ofVisits") },
          { id: "promises", label: t("ofPromises") },
        ]}
        value={isForPromises ? "promises" : "visits"}
        onChange={(id) => onSwitch(id === "promises")}
      />
      {isForPromises ? (
        <div className="flex flex-wrap gap-x-4">
          {PROMISE_STATUSES.map((status) => (
            <Checkbox
              key={status}
              isSelected={chosen.includes(status)}
              onChange={(isChosen) =>
                onChange({
                  promiseStatuses: PROMISE_STATUSES.filter((each) =>
                    each === status ? isChosen : chosen.includes(each),
                  ),
                })
              }
            >
              {names(status)}
            </Checkbox>
          ))}
        </div>
      ) : null}
      {isForPromises ? <p className="text-sm text-pretty text-ink-soft">{t("promiseText")}</p> : null}
      {isRefused && isForPromises && chosen.length === 0 ? (
        <p role="alert" className="text-sm text-danger">
          {t("statusMissing")}
        </p>
      ) : null}
    </fieldset>
  );
}

interface ConditionsProps {
  readonly draft: TypificationRule;
  readonly onChange: (change: Partial<TypificationRule>) => void;
}

function Conditions({ draft, onChange }: ConditionsProps) {
  const t = useTranslations("typifications.dialog");
  const options = useTypificationOptions().data;
  const tags = options?.tags.map(({ key, label, visits }) => ({ id: key, label, visits })) ?? [];
  const products =
    options?.products.map(({ id, visits }) => ({ id: String(id), label: t("product", { id }), visits })) ??
    [];
  const answers =
    options?.answers.map(({ key, question, label, visits }) => ({
      id: key,
      label: `${question}: ${label}`,
      visits,
    })) ?? [];
  return (
    <>
      <Choices
        legend={t("tags")}
        choices={tags}
        chosen={draft.tags}
        onChange={(chosen) => onChange({ tags: chosen })}
      />
      <Choices
        legend={t("products")}
        choices={products}
        chosen={draft.products.map(String)}
        onChange={(chosen) => onChange({ products: chosen.map(Number) })}
      />
      <Choices
        legend={t("answers")}
        choices={answers}
        chosen={draft.answers}
        onChange={(chosen) => onChange({ answers: chosen })}
      />
    </>
  );
}

interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly { readonly id: string; readonly label: string; readonly visits: number }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** None chosen means any. What is chosen and no visit has any more stays in the list. */
function Choices({ legend, choices, chosen, onChange }: ChoicesProps) {
  const t = useTranslations("typifications.dialog");
  const format = useFormatter();
  const gone = chosen.filter((id) => !choices.some((choice) => choice.id === id));
  const all = [...gone.map((id) => ({ id, label: id, visits: 0 })), ...choices];
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 text-sm font-medium">
        {legend}{" "}
        <span className="font-normal text-ink-faint">
          {chosen.length === 0 ? t("any") : t("chosen", { count: chosen.length })}
        </span>
      </legend>
      {all.length === 0 ? <p className="text-sm text-ink-soft">{t("noChoices")}</p> : null}
      <div className="flex max-h-40 flex-col overflow-auto rounded-md border border-line px-3 py-1 empty:hidden">
        {all.map(({ id, label, visits }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(isChosen) =>
              onChange(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id))
            }
          >
            <span className="flex-1 py-0.5 text-sm">
              {label} <span className="tabular text-xs text-ink-faint">{format.number(visits)}</span>
            </span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
