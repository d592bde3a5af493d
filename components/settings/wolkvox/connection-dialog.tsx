"use client";

import { useTranslations } from "next-intl";
import { FormProvider, useForm, useFormContext, useWatch } from "react-hook-form";
import { useFigures } from "@/components/campaigns/use-figures";
import { FormDialog } from "@/components/forms/form-dialog";
import { FormTextField } from "@/components/forms/form-text-field";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-queue";
import { useClock } from "@/components/ui/use-clock";
import { useSaveConnection } from "@/lib/domain/campaigns/connection-hooks";
import { newConnectionSchema, type WolkvoxConnection } from "@/lib/domain/campaigns/schema/connection";
import { useSettings } from "@/lib/domain/settings/hooks";
import { TimeZoneField } from "../time-zone-field";
import { type ConnectionValues, connectionFormOf, readWhole, toConnectionInput } from "./connection-form";

interface ConnectionDialogProps {
  /** Null to add one. */
  readonly connection: WolkvoxConnection | null;
  readonly onClose: () => void;
}

const { shape } = newConnectionSchema;
const DEFAULT_ZONE = "America/Mexico_City";

/** Adds a connection or changes one. The token goes in and never comes out. */
export function ConnectionDialog({ connection, onClose }: ConnectionDialogProps) {
  const t = useTranslations("campaigns.connections");
  const workspaceZone = useSettings().data?.timeZone ?? DEFAULT_ZONE;
  const form = useForm<ConnectionValues>({ defaultValues: connectionFormOf(connection, workspaceZone) });
  const save = useSaveConnection();
  const submit = form.handleSubmit((values) => {
    const input = toConnectionInput(values);
    const write = connection
      ? { connectionId: connection.connectionId, input }
      : { connectionId: null, input: newConnectionSchema.parse(input) };
    save.mutate(write, {
      onSuccess: () => {
        showToast({ tone: "good", title: t("saved", { name: input.name }) });
        onClose();
      },
    });
  });
  return (
    <FormProvider {...form}>
      <FormDialog
        title={connection ? t("editTitle", { name: connection.connectionName }) : t("addTitle")}
        submitLabel={t("save")}
        isPending={save.isPending}
        error={save.error}
        conflictText={t("conflict")}
        onSubmit={submit}
        onClose={onClose}
      >
        <ConnectionFields lastFour={connection?.token.lastFour ?? null} />
      </FormDialog>
    </FormProvider>
  );
}

function ConnectionFields({ lastFour }: { readonly lastFour: string | null }) {
  const t = useTranslations("campaigns.connections");
  const { control } = useFormContext<ConnectionValues>();
  return (
    <>
      <FormTextField
        control={control}
        name="name"
        schema={shape.name}
        refusal={t("nameRefused")}
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="off"
        autoFocus={lastFour === null}
      />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <FormTextField
          control={control}
          name="server"
          schema={shape.server}
          refusal={t("serverRefused")}
          label={t("server")}
          hint={t("serverHint")}
          inputMode="numeric"
          autoComplete="off"
        />
        <FormTextField
          control={control}
          name="licences"
          validate={(text) => shape.licences.safeParse(readWhole(text)).success}
          refusal={t("licencesRefused")}
          label={t("licences")}
          hint={t("licencesHint")}
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
      <FormTextField
        control={control}
        name="token"
        validate={(text) => (lastFour !== null && text.trim() === "") || shape.token.safeParse(text).success}
        refusal={t("tokenRefused")}
        label={t("token")}
        hint={lastFour === null ? t("tokenHint") : t("tokenKeep", { lastFour })}
        type="password"
        autoComplete="off"
        inputProps={{ spellCheck: false }}
      />
      <ZoneField />
      <FormTextField
        control={control}
        name="dailyLimit"
        validate={(text) => text.trim() === "" || shape.dailyLimit.safeParse(readWhole(text)).success}
        refusal={t("dailyLimitRefused")}
        label={t("dailyLimit")}
        hint={t("dailyLimitHint")}
        inputMode="numeric"
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="baseUrl"
        validate={(text) => text.trim() === "" || shape.baseUrl.safeParse(text.trim()).success}
        refusal={t("baseUrlRefused")}
        label={t("baseUrl")}
        hint={t("baseUrlHint")}
        autoComplete="off"
        inputProps={{ spellCheck: false, autoCapitalize: "none" }}
      />
      <EnabledField />
    </>
  );
}

function ZoneField() {
  const t = useTranslations("campaigns.connections");
  const { control, setValue } = useFormContext<ConnectionValues>();
  const timeZone = useWatch({ control, name: "timeZone" });
  const figures = useFigures();
  const time = figures.clock(new Date(useClock()).toISOString(), timeZone);
  return (
    <TimeZoneField
      value={timeZone}
      hint={t("timeZoneHint", { time })}
      onChange={(next) => setValue("timeZone", next)}
    />
  );
}

function EnabledField() {
  const t = useTranslations("campaigns.connections");
  const { control, setValue } = useFormContext<ConnectionValues>();
  const isEnabled = useWatch({ control, name: "isEnabled" });
  return (
    <Checkbox isSelected={isEnabled} onChange={(next) => setValue("isEnabled", next)}>
      {t("isEnabled")}
    </Checkbox>
  );
}
