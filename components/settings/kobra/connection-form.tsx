"use client";

import { useTranslations } from "next-intl";
import { type Control, useForm } from "react-hook-form";
import { FormTextField } from "@/components/forms/form-text-field";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import { useSetUpKobra } from "@/lib/domain/imports/kobra-hooks";
import { type KobraConnection, kobraSetupSchema } from "@/lib/domain/imports/schema/kobra";
import { type KobraValues, kobraFormOf, readWhole, toKobraSetup } from "./kobra-form";

interface ConnectionFormProps {
  readonly connection: KobraConnection | null;
  readonly canSave: boolean;
}

const { shape } = kobraSetupSchema;

/** Address, access and pace. The header's value goes in and never comes out. */
export function ConnectionForm({ connection, canSave }: ConnectionFormProps) {
  const t = useTranslations("imports.kobra");
  const form = useForm<KobraValues>({ defaultValues: kobraFormOf(connection) });
  const save = useSetUpKobra();
  const submit = form.handleSubmit((values) =>
    save.mutate(toKobraSetup(values), {
      onSuccess: () => {
        form.reset({ ...values, headerValue: "" });
        showToast({ tone: "good", title: t("saved"), text: t("savedText") });
      },
    }),
  );
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      <RefusalBanner error={save.error} />
      <AccessFields control={form.control} connection={connection} />
      <PaceFields control={form.control} />
      <div>
        <Button variant="primary" type="submit" isPending={save.isPending} isDisabled={!canSave}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

interface AccessFieldsProps {
  readonly control: Control<KobraValues>;
  readonly connection: KobraConnection | null;
}

function AccessFields({ control, connection }: AccessFieldsProps) {
  const t = useTranslations("imports.kobra");
  const kept = connection?.hint
    ? t("headerValueKeep", { hint: `…${connection.hint}` })
    : t("headerValueKeepShort");
  return (
    <>
      <FormTextField
        control={control}
        name="baseUrl"
        schema={shape.baseUrl}
        refusal={t("baseUrlRefused")}
        label={t("baseUrl")}
        hint={t("baseUrlHint")}
        autoComplete="off"
        inputProps={{ spellCheck: false, autoCapitalize: "none", inputMode: "url" }}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormTextField
          control={control}
          name="headerName"
          validate={(text) => shape.headerName.safeParse(text.trim()).success}
          refusal={t("headerNameRefused")}
          label={t("headerName")}
          hint={t("headerNameHint")}
          autoComplete="off"
          inputProps={{ spellCheck: false, autoCapitalize: "none" }}
        />
        <FormTextField
          control={control}
          name="headerValue"
          validate={(text) =>
            text.trim() === "" ? connection !== null : shape.headerValue.safeParse(text.trim()).success
          }
          refusal={t("headerValueRefused")}
          label={t("headerValue")}
          hint={connection ? kept : t("headerValueHint")}
          type="password"
          autoComplete="off"
          inputProps={{ spellCheck: false }}
        />
      </div>
    </>
  );
}

const PACE = ["chunkSize", "requestsPerMinute", "timeoutS"] as const;

function PaceFields({ control }: { readonly control: Control<KobraValues> }) {
  const t = useTranslations("imports.kobra");
  return (
    <div className="grid items-start gap-4 sm:grid-cols-3">
      {PACE.map((name) => (
        <FormTextField
          key={name}
          control={control}
          name={name}
          validate={(text) => shape[name].safeParse(readWhole(text)).success}
          refusal={t(`${name}Refused`)}
          label={t(name)}
          hint={t(`${name}Hint`)}
          inputMode="numeric"
          autoComplete="off"
        />
      ))}
    </div>
  );
}
