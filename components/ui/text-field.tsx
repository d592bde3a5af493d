"use client";

import type { ComponentProps, ReactNode } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
} from "react-aria-components/TextField";
import { FIELD, FIELD_BOX, FIELD_ERROR, FIELD_HINT, FIELD_LABEL } from "./field-classes";

export interface TextFieldProps extends Omit<AriaProps, "children" | "className" | "style"> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** Also set `isInvalid`. */
  readonly error?: string;
  readonly placeholder?: string;
  readonly inputProps?: Omit<ComponentProps<typeof Input>, "className" | "style">;
}

export function TextField({ label, hint, error, placeholder, inputProps, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} className={FIELD}>
      <Label className={FIELD_LABEL}>{label}</Label>
      <Input {...inputProps} placeholder={placeholder} className={FIELD_BOX} />
      {hint ? (
        <Text slot="description" className={FIELD_HINT}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
    </AriaTextField>
  );
}
