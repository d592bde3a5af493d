"use client";

import { type Control, type FieldPathByValue, type FieldValues, useController } from "react-hook-form";
import type { z } from "zod";
import { TextField, type TextFieldProps } from "@/components/ui/text-field";

interface FormTextFieldProps<Values extends FieldValues> extends Omit<TextFieldProps, "name" | "error"> {
  readonly control: Control<Values>;
  readonly name: FieldPathByValue<Values, string>;
  /** The server's own schema of this field. */
  readonly schema: z.ZodType;
  /** What to say where the schema refuses. */
  readonly refusal: string;
  readonly inputProps?: TextFieldProps["inputProps"];
}

/** A text field of a form, held to the schema that the server will hold it to. */
export function FormTextField<Values extends FieldValues>(props: FormTextFieldProps<Values>) {
  const { control, name, schema, refusal, inputProps, ...rest } = props;
  const { field, fieldState } = useController({
    control,
    name,
    rules: { validate: (value: unknown) => schema.safeParse(value).success || refusal },
  });
  return (
    <TextField
      {...rest}
      name={field.name}
      value={String(field.value)}
      onChange={field.onChange}
      onBlur={field.onBlur}
      isInvalid={fieldState.invalid}
      error={fieldState.error?.message}
      inputProps={{ ...inputProps, ref: field.ref }}
    />
  );
}
