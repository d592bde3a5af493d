"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ImportChunkEntry, ImportStatusName, RowOutcome } from "@/lib/domain/imports/schema/ledger";
import { CHUNK_LOOK, OUTCOME_LOOK, STATUS_LOOK } from "./import-style";

export function StatusBadge({ status }: { readonly status: ImportStatusName }) {
  const t = useTranslations("imports.status");
  const { tone, Icon } = STATUS_LOOK[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(status)}
    </Badge>
  );
}

export function OutcomeBadge({ outcome }: { readonly outcome: RowOutcome }) {
  const t = useTranslations("imports.outcome");
  const { tone, Icon } = OUTCOME_LOOK[outcome];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(outcome)}
    </Badge>
  );
}

export function ChunkBadge({ status }: { readonly status: ImportChunkEntry["status"] }) {
  const t = useTranslations("imports.chunks.status");
  const { tone, Icon } = CHUNK_LOOK[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(status)}
    </Badge>
  );
}
