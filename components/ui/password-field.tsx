"use client";

import { clsx } from "clsx";
import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Ref, useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextField as AriaTextField } from "react-aria-components/TextField";
import { FIELD, FIELD_BOX, FIELD_ERROR, FIELD_HINT, FIELD_LABEL } from "./field-classes";
import type { TextFieldProps } from "./text-field";

export interface PasswordFieldProps extends Omit<TextFieldProps, "type" | "inputProps" | "placeholder"> {
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function PasswordField({ label, hint, error, inputRef, ...props }: PasswordFieldProps) {
  const t = useTranslations("common.actions");
  const [isShown, setIsShown] = useState(false);
  return (
    <AriaTextField {...props} type={isShown ? "text" : "password"} className={FIELD}>
      <Label className={FIELD_LABEL}>{label}</Label>
      <div className="relative">
        <Input ref={inputRef} className={clsx(FIELD_BOX, "pr-10")} />
        {/* Outside the field's slots: a plain button, not part of the input. */}
        <AriaButton
          slot={null}
          aria-label={isShown ? t("hidePassword") : t("showPassword")}
          onPress={() => setIsShown(!isShown)}
          className="absolute inset-y-0 right-0 flex w-9 items-center justify-center rounded-md text-ink-faint hover:text-ink"
        >
          {isShown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
        </AriaButton>
      </div>
      {hint ? (
        <Text slot="description" className={FIELD_HINT}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
    </AriaTextField>
  );
}
