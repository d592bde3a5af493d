"use client";

import { useFormatter, useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import type { UploadChoices } from "@/lib/domain/uploads/schema";

interface ChoiceFieldProps {
  readonly kind: keyof UploadChoices;
  readonly count: number;
  readonly includable: number;
  readonly value: UploadChoices["faulty"];
  readonly onChange: (choice: UploadChoices["faulty"]) => void;
}

/** Block, leave out or include the rows of one kind. */
export function ChoiceField({ kind, count, includable, value, onChange }: ChoiceFieldProps) {
  const t = useTranslations("uploads.send");
  const format = useFormatter();
  return (
    <div className="max-w-lg">
      <SelectField
        label={`${t(kind)}: ${format.number(count)}`}
        value={value}
        onChange={onChange}
        options={[
          { id: "block", label: t("block") },
          { id: "leave-out", label: t(`leaveOut.${kind}`) },
          { id: "include", label: t(`include.${kind}`, { count: includable }) },
        ]}
      />
    </div>
  );
}
