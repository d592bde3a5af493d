import { type Control, type FieldPathByValue, type FieldValues, useController } from "react-hook-form";
import type { z } from "zod";

export interface FormFieldRules<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPathByValue<Values, string>;
  /** The server's own schema of this field. */
  readonly schema?: z.ZodType;
  /** Instead of the schema, where what is typed is not yet what is sent: a number as text. */
  readonly validate?: (text: string) => boolean;
  /** What to say where it is refused. */
  readonly refusal: string;
}

/** What a text field needs to be part of a form, held to the schema that the server will hold it to. */
export function useFormField<Values extends FieldValues>(rules: FormFieldRules<Values>) {
  const { control, name, schema, validate, refusal } = rules;
  const isFit = (value: unknown) =>
    (schema?.safeParse(value).success ?? true) && (validate?.(String(value)) ?? true);
  const { field, fieldState } = useController({
    control,
    name,
    rules: { validate: (value: unknown) => isFit(value) || refusal },
  });
  return {
    ref: field.ref,
    fieldProps: {
      name: field.name,
      value: String(field.value),
      onChange: field.onChange,
      onBlur: field.onBlur,
      isInvalid: fieldState.invalid,
      error: fieldState.error?.message,
    },
  };
}
