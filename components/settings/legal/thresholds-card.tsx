"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { isThresholdGood, limitsOf, type RulesForm, THRESHOLDS } from "./rules-form";

interface ThresholdsCardProps {
  readonly values: RulesForm["thresholds"];
  readonly onChange: (values: RulesForm["thresholds"]) => void;
}

/** From where on something about a visit is worth a look. */
export function ThresholdsCard({ values, onChange }: ThresholdsCardProps) {
  const t = useTranslations("truth.settings");
  return (
    <Card title={t("thresholds")}>
      <p className="pb-3 text-sm text-pretty text-ink-soft">{t("thresholdsText")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {THRESHOLDS.map((name) => {
          const isBad = !isThresholdGood(name, values[name]);
          return (
            <TextField
              key={name}
              label={t(name)}
              hint={t(`hint.${name}`)}
              value={values[name]}
              onChange={(text) => onChange({ ...values, [name]: text })}
              isInvalid={isBad}
              error={isBad ? t("range", limitsOf(name)) : undefined}
              inputProps={{ inputMode: "numeric", maxLength: 6 }}
            />
          );
        })}
      </div>
    </Card>
  );
}
