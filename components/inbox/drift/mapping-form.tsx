"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { FieldAliasDto } from "@/lib/domain/receipts/schema";
import { PAYLOAD_FIELDS, type PayloadField } from "@/lib/domain/visits/rules/payload-fields";
import { ConfirmReadCause } from "../read-again/confirm-read-cause";
import { isHeld, type ReadAgainProps, start } from "../read-again/read-again-actions";
import type { PayloadNames, UnknownField } from "../receipt/read-payload";

type Choice = PayloadField | "none";

interface MappingFormProps extends ReadAgainProps {
  readonly names: PayloadNames;
}

/** Teaches spellings, and reads this receipt, or all of its cause, again with them. */
export function MappingForm({ names, receipt, sameCause, readAgain }: MappingFormProps) {
  const t = useTranslations("inbox.mapping");
  const [isAsking, setIsAsking] = useState(false);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(
    () => new Map(names.unknown.map(({ key, guess }) => [key, guess ?? "none"])),
  );
  const aliases: FieldAliasDto[] = [...choices].flatMap(([alias, field]) =>
    field === "none" ? [] : [{ alias, field }],
  );
  const { receiptId, cause } = receipt;
  const isQuarantined = receipt.status === "quarantined";
  const isDisabled = (kind: "one" | "cause" | "none") =>
    aliases.length === 0 || isHeld(readAgain, kind, true);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-pretty text-ink-soft">{t(isQuarantined ? "intro" : "introLater")}</p>
      <ul className="flex flex-col gap-3">
        {names.unknown.map((unknown) => (
          <UnknownFieldRow
            key={unknown.key}
            unknown={unknown}
            present={names.present}
            value={choices.get(unknown.key) ?? "none"}
            onChange={(choice) => setChoices(new Map(choices).set(unknown.key, choice))}
          />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          isDisabled={isDisabled(isQuarantined ? "one" : "none")}
          onPress={() =>
            start(readAgain, { aliases, target: isQuarantined ? { kind: "one", receiptId } : null })
          }
        >
          {t(isQuarantined ? "saveOne" : "save")}
        </Button>
        {isQuarantined && sameCause > 1 ? (
          <Button isDisabled={isDisabled("cause")} onPress={() => setIsAsking(true)}>
            {t("saveCause", { count: sameCause })}
          </Button>
        ) : null}
      </div>
      {cause ? (
        <ConfirmReadCause
          cause={cause}
          count={sameCause}
          isOpen={isAsking}
          onClose={() => setIsAsking(false)}
          onConfirm={() => start(readAgain, { aliases, target: { kind: "cause", cause, receiptId } })}
        />
      ) : null}
    </div>
  );
}

interface UnknownFieldRowProps {
  readonly unknown: UnknownField;
  readonly present: ReadonlySet<PayloadField>;
  readonly value: Choice;
  readonly onChange: (choice: Choice) => void;
}

function UnknownFieldRow({ unknown, present, value, onChange }: UnknownFieldRowProps) {
  const t = useTranslations("inbox");
  const options = PAYLOAD_FIELDS.map((id) => ({
    id,
    label: t(`fields.${id}`),
    hint: present.has(id) ? t("mapping.present", { field: id }) : id,
  }));
  return (
    <li className="flex flex-col gap-1.5 rounded-md border border-line p-3">
      <p className="min-w-0 break-words font-mono text-xs">
        <span className="font-semibold">{unknown.key}</span>
        <span className="text-ink-soft">: {unknown.preview}</span>
      </p>
      <SelectField<Choice>
        label={t("mapping.question", { name: unknown.key })}
        options={[{ id: "none", label: t("mapping.leave") }, ...options]}
        value={value}
        onChange={onChange}
        hint={unknown.guess && value === unknown.guess ? t("mapping.guessed") : undefined}
      />
    </li>
  );
}
