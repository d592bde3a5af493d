"use client";

import { useTranslations } from "next-intl";
import { useController, useFormContext } from "react-hook-form";
import { FormTextField } from "@/components/forms/form-text-field";
import { PortfolioChoice } from "@/components/portfolios/portfolio-choice";
import { SelectField } from "@/components/ui/select-field";
import { emailSchema, newUserSchema } from "@/lib/domain/users/endpoints";
import { ROLES } from "@/lib/domain/users/schema";
import { NewPasswordField } from "./new-password-field";
import type { UserFormValues } from "./user-form";

/** The fields of a user; the e-mail is set once, since it is the name to sign in with. */
export function UserFields({ isNew }: { readonly isNew: boolean }) {
  const t = useTranslations("users.form");
  const { control } = useFormContext<UserFormValues>();
  return (
    <>
      <FormTextField
        control={control}
        name="name"
        schema={newUserSchema.shape.name}
        refusal={t("nameRefused")}
        label={t("name")}
        autoComplete="off"
        autoFocus={isNew}
      />
      {isNew ? (
        <FormTextField
          control={control}
          name="email"
          schema={emailSchema}
          refusal={t("emailRefused")}
          label={t("email")}
          type="email"
          autoComplete="off"
          inputProps={{ autoCapitalize: "none", spellCheck: false }}
        />
      ) : null}
      <RoleField />
      <PortfolioChoice control={control} />
      <NewPasswordField control={control} isRequired={isNew} />
    </>
  );
}

function RoleField() {
  const t = useTranslations();
  const { control } = useFormContext<UserFormValues>();
  const { field } = useController({ control, name: "role" });
  return (
    <SelectField
      label={t("users.form.role")}
      options={ROLES.map((role) => ({
        id: role,
        label: t(`common.roles.${role}`),
        hint: t(`users.roleHints.${role}`),
      }))}
      value={field.value}
      onChange={field.onChange}
      hint={t(`users.roleHints.${field.value}`)}
    />
  );
}
