"use client";

import { ChevronDown, ChevronRight, Layers } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminTableSkeleton } from "@/components/ui/admin-table";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { MoreRows } from "@/components/ui/more-rows";
import { QueryBody } from "@/components/ui/query-body";
import { useChunks } from "@/lib/domain/imports/hooks";
import type { ImportChunkEntry } from "@/lib/domain/imports/schema/ledger";
import { ChunkBadge } from "../badges";
import { useAnswerWords } from "../use-answer-words";
import { chunkDepth, chunkPlace, isSample } from "./chunk-place";
import { ChunkRequests } from "./chunk-requests";

/** The chunks of an import as a tree: what was halved, into what, and every request that left. */
export function ChunksCard({ importId }: { readonly importId: string }) {
  const t = useTranslations("imports.chunks");
  const common = useTranslations("imports");
  const [onlyTroubled, setOnlyTroubled] = useState(false);
  const query = useChunks(importId, onlyTroubled);
  return (
    <Card
      title={t("title")}
      isFlush
      actions={
        <Checkbox isSelected={onlyTroubled} onChange={setOnlyTroubled}>
          {t("troubled")}
        </Checkbox>
      }
    >
      <p className="border-line border-b px-4 py-2 text-sm text-pretty text-ink-soft">{t("explain")}</p>
      <QueryBody query={query} skeleton={<AdminTableSkeleton rows={6} />}>
        {({ pages }) => {
          const chunks = pages.flatMap((page) => page.chunks);
          return chunks.length === 0 ? (
            <EmptyState
              icon={<Layers aria-hidden />}
              title={t(onlyTroubled ? "emptyTroubled" : "empty")}
              text={t(onlyTroubled ? "emptyTroubledText" : "emptyText")}
            />
          ) : (
            <ul className="divide-y divide-line">
              {chunks.map((chunk) => (
                <ChunkLine key={chunk.id} importId={importId} chunk={chunk} />
              ))}
            </ul>
          );
        }}
      </QueryBody>
      <MoreRows query={query} label={common("more")} />
    </Card>
  );
}

/** Deeper halves step in no further: a phone has no room for nine of them. */
const DEEPEST_STEP = 9;
const STEP_REM = 0.75;

function ChunkLine({ importId, chunk }: { readonly importId: string; readonly chunk: ImportChunkEntry }) {
  const t = useTranslations("imports.chunks");
  const words = useAnswerWords();
  const [isOpen, setIsOpen] = useState(false);
  const place = chunkPlace(chunk.ordinal);
  const depth = chunkDepth(chunk.ordinal);
  return (
    <li
      className="flex flex-col gap-2 px-4 py-2 text-sm"
      style={{ paddingLeft: `${1 + Math.min(depth, DEEPEST_STEP) * STEP_REM}rem` }}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className={depth > 0 ? "border-line-strong border-l-2 pl-2 font-mono" : "font-medium"}>
          {t(isSample(chunk.ordinal) ? "sample" : depth > 0 ? "half" : "chunk", { place })}
        </span>
        <ChunkBadge status={chunk.status} />
        <span className="tabular text-ink-soft">
          {t("rows", { count: chunk.rowCount })}
          {chunk.firstRow === null || chunk.lastRow === null
            ? null
            : ` · ${t("range", { first: chunk.firstRow, last: chunk.lastRow })}`}
        </span>
        <span className="tabular text-xs text-ink-faint">{t("attempts", { count: chunk.attempts })}</span>
        {chunk.attempts > 0 ? (
          <Button
            variant="quiet"
            className="ml-auto"
            icon={isOpen ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
            aria-expanded={isOpen}
            aria-label={t(isOpen ? "hideLabel" : "showLabel", { place })}
            onPress={() => setIsOpen(!isOpen)}
          >
            {t(isOpen ? "hide" : "show")}
          </Button>
        ) : null}
      </div>
      {chunk.last && chunk.status !== "accepted" ? (
        <p className="text-xs text-ink-soft wrap-anywhere">{words(chunk.last)}</p>
      ) : null}
      {isOpen ? <ChunkRequests importId={importId} chunkId={chunk.id} /> : null}
    </li>
  );
}
