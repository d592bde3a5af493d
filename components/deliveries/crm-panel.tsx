"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useViewer } from "@/components/frame/viewer-context";
import { FormTextField } from "@/components/settings/form-text-field";
import { QueryBody } from "@/components/settings/query-body";
import { RefusalBanner } from "@/components/settings/refusal-banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { useCrmConnection, useSetUpCrm } from "@/lib/domain/deliveries/crm-hooks";
import { DEFAULT_MAPPING } from "@/lib/domain/deliveries/rules/gestion-body";
import { type CrmConnection, crmSetupSchema } from "@/lib/domain/deliveries/schema/crm";
import type { GestionMapping } from "@/lib/domain/deliveries/schema/gestion";
import { MappingCard } from "./mapping-card";

/** How wolkvox CRM is reached, and from where each field of a gestión is filled. */
export function CrmPanel() {
  const t = useTranslations("deliveries.crm");
  const query = useCrmConnection();
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <QueryBody query={query} isInCards skeleton={<Skeleton className="h-96" />}>
        {({ connection }) => <CrmForm key={connection?.updatedAt ?? "new"} connection={connection} />}
      </QueryBody>
    </>
  );
}

interface CrmValues {
  baseUrl: string;
  insertPath: string;
  queryPath: string;
  operation: string;
  token: string;
  timeoutS: string;
}

const FIRST_VALUES: CrmValues = {
  baseUrl: "https://crm0000.wolkvox.com",
  insertPath: "/server/API/v2/collections/insertGestion.php",
  queryPath: "/server/API/v2/collections/queryGestion.php",
  operation: "",
  token: "",
  timeoutS: "60",
};

function valuesOf(connection: CrmConnection | null): CrmValues {
  if (!connection) return FIRST_VALUES;
  const { baseUrl, insertPath, queryPath, operation, timeoutS } = connection;
  return {
    baseUrl,
    insertPath,
    queryPath: queryPath ?? "",
    operation,
    token: "",
    timeoutS: String(timeoutS),
  };
}

function CrmForm({ connection }: { readonly connection: CrmConnection | null }) {
  const t = useTranslations("deliveries.crm");
  const isAdmin = useViewer().role === "admin";
  const form = useForm<CrmValues>({ defaultValues: valuesOf(connection) });
  const [mapping, setMapping] = useState<GestionMapping>(connection?.mapping ?? DEFAULT_MAPPING);
  const save = useSetUpCrm();
  const submit = form.handleSubmit((values) => {
    const setup = crmSetupSchema.parse({
      ...values,
      baseUrl: values.baseUrl.trim(),
      queryPath: values.queryPath.trim() || null,
      token: values.token.trim() || null,
      timeoutS: Number(values.timeoutS),
      mapping,
    });
    save.mutate(setup, { onSuccess: () => void showToast({ tone: "good", title: t("saved") }) });
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      <RefusalBanner error={save.error} />
      <Card title={t("access")}>
        <AccessFields form={form} hint={connection?.hint ?? null} />
      </Card>
      <MappingCard mapping={mapping} operation={form.watch("operation")} onChange={setMapping} />
      {isAdmin ? (
        <div className="flex justify-end">
          <Button variant="primary" type="submit" isPending={save.isPending}>
            {t("save")}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

const { shape } = crmSetupSchema;

function AccessFields({
  form,
  hint,
}: {
  readonly form: ReturnType<typeof useForm<CrmValues>>;
  readonly hint: string | null;
}) {
  const t = useTranslations("deliveries.crm");
  const { control } = form;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <FormTextField
        control={control}
        name="baseUrl"
        schema={shape.baseUrl}
        refusal={t("baseUrlRefused")}
        label={t("baseUrl")}
        hint={t("baseUrlHint")}
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="operation"
        schema={shape.operation}
        refusal={t("operationRefused")}
        label={t("operation")}
        hint={t("operationHint")}
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="token"
        validate={(text) => (hint !== null && text.trim() === "") || shape.token.safeParse(text).success}
        refusal={t("tokenRefused")}
        label={t("token")}
        hint={hint === null ? t("tokenHint") : t("tokenKeep", { hint })}
        type="password"
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="timeoutS"
        validate={(text) => shape.timeoutS.safeParse(Number(text)).success}
        refusal={t("timeoutRefused")}
        label={t("timeout")}
        inputMode="numeric"
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="insertPath"
        schema={shape.insertPath}
        refusal={t("pathRefused")}
        label={t("insertPath")}
        hint={t("insertPathHint")}
        autoComplete="off"
      />
      <FormTextField
        control={control}
        name="queryPath"
        validate={(text) => text.trim() === "" || shape.queryPath.safeParse(text.trim()).success}
        refusal={t("pathRefused")}
        label={t("queryPath")}
        hint={t("queryPathHint")}
        autoComplete="off"
      />
    </div>
  );
}
