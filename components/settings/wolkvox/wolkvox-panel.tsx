"use client";

import { PlugZap } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/frame/viewer-context";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { QueryBody } from "@/components/ui/query-body";
import { Skeleton } from "@/components/ui/skeleton";
import { useAge } from "@/components/ui/use-age";
import { useConnections } from "@/lib/domain/campaigns/connection-hooks";
import type { WolkvoxConnection, WolkvoxConnectionList } from "@/lib/domain/campaigns/schema/connection";
import { ConnectionCard } from "./connection-card";
import { ConnectionDialog } from "./connection-dialog";

/** Where campaigns come from: every connection to wolkvox, how it does, and what to do about it. */
export function WolkvoxPanel() {
  const t = useTranslations("campaigns.connections");
  const isAdmin = useViewer().role === "admin";
  const query = useConnections();
  const [editing, setEditing] = useState<WolkvoxConnection | "new" | null>(null);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          isAdmin ? (
            <Button
              variant="primary"
              icon={<PlugZap aria-hidden />}
              isDisabled={!query.data?.canKeepTokens}
              onPress={() => setEditing("new")}
            >
              {t("add")}
            </Button>
          ) : null
        }
      />
      <QueryBody query={query} isInCards skeleton={<Skeleton className="h-64" />}>
        {(list) => <Connections list={list} onEdit={setEditing} />}
      </QueryBody>
      {editing ? (
        <ConnectionDialog connection={editing === "new" ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </>
  );
}

interface ConnectionsProps {
  readonly list: WolkvoxConnectionList;
  readonly onEdit: (connection: WolkvoxConnection) => void;
}

function Connections({ list, onEdit }: ConnectionsProps) {
  const t = useTranslations("campaigns.connections");
  return (
    <div className="flex flex-col gap-4">
      {list.canKeepTokens ? null : (
        <Banner tone="danger" title={t("cannotKeep")}>
          {t("cannotKeepText")}
        </Banner>
      )}
      {list.isWorkerRunning ? null : (
        <Banner tone="warn" title={t("noWorker")}>
          {list.workerSeenAt ? <WorkerSeen at={list.workerSeenAt} /> : t("noWorkerNever")}
        </Banner>
      )}
      {list.connections.length === 0 ? (
        <Card>
          <EmptyState icon={<PlugZap aria-hidden />} title={t("emptyTitle")} text={t("emptyText")} />
        </Card>
      ) : (
        list.connections.map((connection) => (
          <ConnectionCard
            key={connection.connectionId}
            connection={connection}
            outgoingAddress={list.outgoingAddress}
            onEdit={() => onEdit(connection)}
          />
        ))
      )}
      <Card title={t("address")}>
        <p className="text-sm text-pretty text-ink-soft">
          {list.outgoingAddress
            ? t("addressKnown", {
                address: list.outgoingAddress,
              })
            : t("addressUnknown")}
        </p>
      </Card>
    </div>
  );
}

function WorkerSeen({ at }: { readonly at: string }) {
  const t = useTranslations("campaigns.connections");
  const { text: age } = useAge(at);
  return t("noWorkerText", { age });
}
