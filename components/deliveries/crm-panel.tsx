"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { useViewer } from "@/components/frame/viewer-context";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast-queue";
import { afterSuccess } from "@/lib/client/after-success";
import { useCrmConnection, useSetUpCrm } from "@/lib/domain/deliveries/crm-hooks";
import { DEFAULT_MAPPING } from "@/lib/domain/deliveries/rules/gestion-body";
import type { CrmConnection } from "@/lib/domain/deliveries/schema/crm";
import type { GestionMapping } from "@/lib/domain/deliveries/schema/gestion";
import { CrmAccessFields } from "./crm-access-fields";
import { type CrmValues, crmFormOf, toCrmSetup } from "./crm-form";
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

function CrmForm({ connection }: { readonly connection: CrmConnection | null }) {
  const t = useTranslations("deliveries.crm");
  const isAdmin = useViewer().role === "admin";
  const form = useForm<CrmValues>({ defaultValues: crmFormOf(connection) });
  const [mapping, setMapping] = useState<GestionMapping>(connection?.mapping ?? DEFAULT_MAPPING);
  const save = useSetUpCrm();
  const submit = form.handleSubmit((values) => {
    afterSuccess(
      save.mutateAsync(toCrmSetup(values, mapping)),
      () => void showToast({ tone: "good", title: t("saved") }),
    );
  });
  return (
    <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
      <RefusalBanner error={save.error} />
      <Card title={t("access")}>
        <CrmAccessFields control={form.control} hint={connection?.hint ?? null} />
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
