"use client";

import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/imports/use-problem-words";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import {
  type AccountFieldName,
  fieldsOfType,
} from "@/lib/domain/accounts/rules/account-fields/account-fields";
import type { UploadPlan } from "@/lib/domain/uploads/schema";
import { useRequiredFields } from "./use-required-fields";

interface FixedValuesProps {
  readonly plan: UploadPlan;
  readonly onChange: (plan: UploadPlan) => void;
}

/** A file is of one product, currency and branch more often than it says so. */
const USUAL: readonly AccountFieldName[] = ["productID", "currencyCode", "branchID"];

/** Texts for what no column brings. */
export function FixedValues({ plan, onChange }: FixedValuesProps) {
  const t = useTranslations("uploads.columns");
  const words = useProblemWords();
  const required = useRequiredFields(plan.importType);
  const targets: ReadonlySet<string> = new Set(plan.columns.map(({ target }) => target));
  const sent = fieldsOfType(plan.importType);
  const offered = [...new Set([...USUAL, ...(required?.all ?? [])])].filter(
    (field) => field !== "externalID" && sent.includes(field) && !targets.has(field),
  );
  if (offered.length === 0) return null;
  const setFixed = (field: AccountFieldName, text: string) => {
    const { [field]: _before, ...rest } = plan.fixed;
    onChange({ ...plan, fixed: text.trim() === "" ? rest : { ...rest, [field]: text } });
  };
  return (
    <Card title={t("fixed")}>
      <p className="pb-3 text-sm text-ink-soft">{t("fixedHint")}</p>
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {offered.map((field) => (
          <TextField
            key={field}
            label={words.field(field)}
            value={plan.fixed[field] ?? ""}
            maxLength={255}
            onChange={(text) => setFixed(field, text)}
          />
        ))}
      </div>
    </Card>
  );
}
