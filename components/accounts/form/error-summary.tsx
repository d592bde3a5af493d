"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import { Banner } from "@/components/ui/banner";
import { inputId } from "./field-input";
import type { AccountFormState } from "./use-account-form";

interface ErrorSummaryProps {
  readonly state: AccountFormState;
  readonly ref: Ref<HTMLDivElement>;
}

/** After an attempt to send: how many fields are in its way, each a press away. */
export function ErrorSummary({ state, ref }: ErrorSummaryProps) {
  const t = useTranslations("accountForm");
  const fields = useTranslations("accountFields.label");
  const { errors, areErrorsShown } = state;
  if (!areErrorsShown || errors.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1}>
      <Banner tone="danger" title={t("errors", { count: errors.length })} isAnnounced>
        <ul className="flex flex-wrap gap-x-3">
          {errors.map((field) => (
            <li key={field}>
              <a
                href={`#${inputId(field)}`}
                className="inline-flex min-h-6 items-center underline underline-offset-2"
              >
                {fields(field)}
              </a>
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}
