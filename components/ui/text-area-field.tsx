"use client";

import { clsx } from "clsx";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import { FIELD, FIELD_BOX, FIELD_ERROR, FIELD_HINT, FIELD_LABEL } from "./field-classes";
import type { TextFieldProps } from "./text-field";

interface TextAreaFieldProps extends Omit<TextFieldProps, "inputProps" | "type"> {
  readonly rows?: number;
}

export function TextAreaField({ label, hint, error, placeholder, rows = 4, ...props }: TextAreaFieldProps) {
  return (
    <AriaTextField {...props} className={FIELD}>
      <Label className={FIELD_LABEL}>{label}</Label>
      <TextArea
        rows={rows}
        placeholder={placeholder}
        className={clsx(FIELD_BOX, "h-auto py-1.5 pointer-coarse:h-auto")}
      />
      {hint ? (
        <Text slot="description" className={FIELD_HINT}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
    </AriaTextField>
  );
}
