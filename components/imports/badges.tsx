"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ImportChunkEntry, ImportSummary, RowOutcome } from "@/lib/domain/imports/schema/ledger";
import { CHUNK_LOOK, OUTCOME_LOOK, STATUS_LOOK } from "./import-style";

/** How an import stands. One that is to be sent, and of which no request has left yet, stands in line. */
export function ImportBadge({ entry }: { readonly entry: Pick<ImportSummary, "status" | "hasLeft"> }) {
  const t = useTranslations("imports");
  const isInLine = entry.status === "sending" && !entry.hasLeft;
  const { tone, Icon } = isInLine ? OUTCOME_LOOK.waiting : STATUS_LOOK[entry.status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {isInLine ? t("inLine") : t(`status.${entry.status}`)}
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
