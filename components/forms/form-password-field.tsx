"use client";

import type { FieldValues } from "react-hook-form";
import { PasswordField, type PasswordFieldProps } from "@/components/ui/password-field";
import { type FormFieldRules, useFormField } from "./use-form-field";

type FormPasswordFieldProps<Values extends FieldValues> = FormFieldRules<Values> &
  Omit<PasswordFieldProps, "name" | "error" | "validate" | "inputRef">;

/** A password field of a form. */
export function FormPasswordField<Values extends FieldValues>(props: FormPasswordFieldProps<Values>) {
  const { control, name, schema, validate, refusal, ...rest } = props;
  const { ref, fieldProps } = useFormField({ control, name, schema, validate, refusal });
  return <PasswordField {...rest} {...fieldProps} inputRef={ref} />;
}
