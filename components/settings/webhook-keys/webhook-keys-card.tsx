"use client";

import { Ban, CircleCheck, KeyRound } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { AdminTable, AdminTableSkeleton } from "@/components/ui/admin-table";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { QueryBody } from "@/components/ui/query-body";
import { useWebhookKeys } from "@/lib/domain/receipts/key-hooks";
import type { WebhookKeyList } from "@/lib/domain/receipts/schema";
import { AddWebhookKeyDialog } from "./add-webhook-key-dialog";
import { RevokeKeyDialog } from "./revoke-key-dialog";

type WebhookKey = WebhookKeyList["keys"][number];

/** As the server has it: a second key so that one can be replaced without losing a visit. */
const MOST_ACTIVE_KEYS = 2;

export function WebhookKeysCard() {
  const t = useTranslations("settings.webhookKeys");
  const query = useWebhookKeys();
  const [isAdding, setIsAdding] = useState(false);
  const [revoking, setRevoking] = useState<WebhookKey | null>(null);
  const activeCount = query.data?.keys.filter(({ revokedAt }) => revokedAt === null).length ?? 0;
  const addButton = (
    <Button
      variant="primary"
      icon={<KeyRound aria-hidden />}
      isDisabled={!query.data || activeCount >= MOST_ACTIVE_KEYS}
      onPress={() => setIsAdding(true)}
    >
      {t("add")}
    </Button>
  );
  return (
    <Card title={t("keysTitle")} actions={addButton} isFlush>
      <p className="border-line border-b px-4 py-2.5 text-sm text-pretty text-ink-soft">
        {activeCount >= MOST_ACTIVE_KEYS ? `${t("tooMany")} ` : null}
        {t("rotation")}
      </p>
      <QueryBody query={query} skeleton={<AdminTableSkeleton rows={2} />}>
        {({ keys }) =>
          keys.length === 0 ? (
            <EmptyState icon={<KeyRound aria-hidden />} title={t("empty")} text={t("emptyText")} />
          ) : (
            <KeysTable keys={keys} onRevoke={setRevoking} />
          )
        }
      </QueryBody>
      {isAdding ? <AddWebhookKeyDialog onClose={() => setIsAdding(false)} /> : null}
      {revoking ? (
        <RevokeKeyDialog webhookKey={revoking} isLast={activeCount === 1} onClose={() => setRevoking(null)} />
      ) : null}
    </Card>
  );
}

interface KeysTableProps {
  readonly keys: readonly WebhookKey[];
  readonly onRevoke: (key: WebhookKey) => void;
}

function KeysTable({ keys, onRevoke }: KeysTableProps) {
  const t = useTranslations("settings.webhookKeys");
  const format = useFormatter();
  return (
    <AdminTable
      label={t("keysTitle")}
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "label",
          header: t("label"),
          cell: ({ label }) => <span className="font-medium">{label}</span>,
        },
        { id: "hint", header: t("hint"), cell: ({ hint }) => <span className="font-mono">…{hint}</span> },
        {
          id: "created",
          header: t("created"),
          cell: ({ createdAt }) => (
            <time dateTime={createdAt}>{format.dateTime(new Date(createdAt), "moment")}</time>
          ),
        },
        { id: "state", header: t("state"), cell: (key) => <KeyState revokedAt={key.revokedAt} /> },
      ]}
      actionsHeader={t("actions")}
      actions={(key) =>
        key.revokedAt === null ? (
          <Button
            variant="quiet"
            aria-label={t("revokeTitle", { label: key.label })}
            onPress={() => onRevoke(key)}
          >
            {t("revoke")}
          </Button>
        ) : null
      }
    />
  );
}

function KeyState({ revokedAt }: { readonly revokedAt: string | null }) {
  const t = useTranslations("settings.webhookKeys");
  const format = useFormatter();
  if (revokedAt === null) {
    return (
      <Badge tone="good" icon={<CircleCheck aria-hidden />}>
        {t("active")}
      </Badge>
    );
  }
  return (
    <Badge icon={<Ban aria-hidden />}>
      {t("revokedAt", { at: format.dateTime(new Date(revokedAt), "day") })}
    </Badge>
  );
}
