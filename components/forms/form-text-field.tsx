"use client";

import type { FieldValues } from "react-hook-form";
import { TextField, type TextFieldProps } from "@/components/ui/text-field";
import { type FormFieldRules, useFormField } from "./use-form-field";

type FormTextFieldProps<Values extends FieldValues> = FormFieldRules<Values> &
  Omit<TextFieldProps, "name" | "error" | "validate">;

/** A text field of a form. */
export function FormTextField<Values extends FieldValues>(props: FormTextFieldProps<Values>) {
  const { control, name, schema, validate, refusal, inputProps, ...rest } = props;
  const { ref, fieldProps } = useFormField({ control, name, schema, validate, refusal });
  return <TextField {...rest} {...fieldProps} inputProps={{ ...inputProps, ref }} />;
}
