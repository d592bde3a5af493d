"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import { Skeleton } from "@/components/ui/skeleton";
import { useKobraConnection, useRequirements } from "@/lib/domain/imports/kobra-hooks";
import { ConnectionForm } from "./connection-form";
import { ProbeCard } from "./probe-card";
import { RequirementsCard } from "./requirements-card";

/** How accounts reach Kobra, and which fields they must bring. */
export function KobraPanel() {
  const t = useTranslations("imports.kobra");
  const connection = useKobraConnection();
  const requirements = useRequirements();
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <div className="flex flex-col gap-4">
        <QueryBody query={connection} isInCards skeleton={<Skeleton className="h-96" />}>
          {({ connection: current, canKeepSecrets }) => (
            <>
              {canKeepSecrets ? null : (
                <Banner tone="danger" title={t("cannotKeep")}>
                  {t("cannotKeepText")}
                </Banner>
              )}
              <Card title={t("connection")}>
                <ConnectionForm connection={current} canSave={canKeepSecrets} />
              </Card>
              {current ? <ProbeCard connection={current} /> : null}
            </>
          )}
        </QueryBody>
        <QueryBody query={requirements} isInCards skeleton={<Skeleton className="h-64" />}>
          {(stored) => <RequirementsCard stored={stored} />}
        </QueryBody>
      </div>
    </>
  );
}
