"use client";

import { useTranslations } from "next-intl";
import { CheckboxGroup } from "react-aria-components/CheckboxGroup";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { type Control, useController, useWatch } from "react-hook-form";
import type { UserFormValues } from "@/components/settings/users/user-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FIELD, FIELD_ERROR, FIELD_LABEL } from "@/components/ui/field-classes";
import { QueryBody } from "@/components/ui/query-body";
import { Skeleton } from "@/components/ui/skeleton";
import { usePortfolios } from "@/lib/domain/portfolios/hooks";
import { usePortfolioName } from "./use-portfolio-name";

/** Which portfolios a user sees: all, those ticked, or (an administrator) always all. */
export function PortfolioChoice({ control }: { readonly control: Control<UserFormValues> }) {
  const t = useTranslations("users.form");
  const role = useWatch({ control, name: "role" });
  const { field: all } = useController({ control, name: "seesAllPortfolios" });
  if (role === "admin") {
    return <p className="text-sm text-ink-soft">{t("adminSeesAll")}</p>;
  }
  return (
    <div className="flex flex-col gap-2">
      <Checkbox isSelected={all.value} onChange={all.onChange}>
        {t("allPortfolios")}
      </Checkbox>
      {all.value ? null : <Checklist control={control} />}
    </div>
  );
}

function Checklist({ control }: { readonly control: Control<UserFormValues> }) {
  const t = useTranslations("users.form");
  const nameOf = usePortfolioName();
  const query = usePortfolios();
  const { field, fieldState } = useController({
    control,
    name: "portfolioIds",
    rules: { validate: (ids) => ids.length > 0 || t("portfoliosRefused") },
  });
  return (
    <CheckboxGroup
      value={field.value}
      onChange={field.onChange}
      isInvalid={fieldState.invalid}
      className={FIELD}
    >
      <Label className={FIELD_LABEL}>{t("portfolios")}</Label>
      <QueryBody query={query} skeleton={<Skeleton className="h-20" />}>
        {({ portfolios }) => (
          <div className="flex max-h-48 flex-col gap-1 overflow-auto rounded-md border border-line p-2">
            {portfolios.map((portfolio) => (
              <Checkbox key={portfolio.id} value={portfolio.id}>
                {nameOf(portfolio)}
              </Checkbox>
            ))}
          </div>
        )}
      </QueryBody>
      <FieldError className={FIELD_ERROR}>{fieldState.error?.message}</FieldError>
    </CheckboxGroup>
  );
}
