"use client";

import { WandSparkles } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Control, useController, useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { TextField } from "@/components/ui/text-field";
import { PASSWORD_MIN, passwordSchema } from "@/lib/domain/users/endpoints";
import { makePassword } from "./make-password";
import type { UserFormValues } from "./user-form";

interface NewPasswordFieldProps {
  readonly control: Control<UserFormValues>;
  /** False where the user has one already and an empty field keeps it. */
  readonly isRequired: boolean;
}

/** A password for somebody else: in clear, because it is about to be handed over. */
export function NewPasswordField({ control, isRequired }: NewPasswordFieldProps) {
  const t = useTranslations("users.form");
  const { clearErrors } = useFormContext<UserFormValues>();
  const { field, fieldState } = useController({
    control,
    name: "password",
    rules: {
      validate: (value) =>
        (!isRequired && value === "") ||
        passwordSchema.safeParse(value).success ||
        t("passwordRefused", { count: PASSWORD_MIN }),
    },
  });
  const generate = () => {
    field.onChange(makePassword());
    clearErrors("password");
  };
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={isRequired ? t("password") : t("newPassword")}
        hint={isRequired ? t("passwordHint", { count: PASSWORD_MIN }) : t("newPasswordHint")}
        name={field.name}
        value={field.value}
        onChange={field.onChange}
        onBlur={field.onBlur}
        isInvalid={fieldState.invalid}
        error={fieldState.error?.message}
        autoComplete="off"
        inputProps={{ ref: field.ref, spellCheck: false, autoCapitalize: "none" }}
      />
      <div className="flex items-center gap-2">
        <Button icon={<WandSparkles aria-hidden />} onPress={generate}>
          {t("generate")}
        </Button>
        {field.value ? <CopyButton text={field.value} label={t("copyPassword")} /> : null}
      </div>
    </div>
  );
}
