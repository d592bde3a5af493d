"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Drawer } from "@/components/ui/drawer";
import { DrawerSection } from "@/components/ui/drawer-section";
import { Link } from "@/components/ui/link";
import { QueryBody } from "@/components/ui/query-body";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useImportRow } from "@/lib/domain/imports/hooks";
import type { ImportRowDetail } from "@/lib/domain/imports/schema/ledger";
import { OutcomeBadge } from "../badges";
import { chunkPlace } from "../chunks/chunk-place";
import { ChunkRequests } from "../chunks/chunk-requests";
import { useProblemWords } from "../use-problem-words";
import { RowCells } from "./row-cells";
import { isContradiction } from "./row-reason";

interface RowDrawerProps {
  readonly importId: string;
  readonly rowNumber: number;
  readonly onClose: () => void;
}

/** One row over its import: what stood in the file, what was sent, and everything that is known of it. */
export function RowDrawer({ importId, rowNumber, onClose }: RowDrawerProps) {
  const t = useTranslations("imports.row");
  const query = useImportRow(importId, rowNumber);
  return (
    <Drawer
      title={t("title", { row: rowNumber })}
      subtitle={
        query.data ? (
          <span className="flex flex-wrap items-center gap-2">
            <span className="font-mono text-xs">{query.data.externalId}</span>
            <OutcomeBadge outcome={query.data.outcome} />
          </span>
        ) : null
      }
      isOpen
      onClose={onClose}
    >
      <QueryBody query={query} skeleton={<SkeletonRows rows={8} />}>
        {(row) => <RowFacts importId={importId} row={row} />}
      </QueryBody>
    </Drawer>
  );
}

function RowFacts({ importId, row }: { readonly importId: string; readonly row: ImportRowDetail }) {
  const t = useTranslations("imports");
  return (
    <div className="flex flex-col gap-5">
      <DrawerSection title={t("row.why")}>
        <Why row={row} />
      </DrawerSection>
      {row.portalIsError === null ? null : (
        <DrawerSection title={t("row.portal")}>
          <PortalWord row={row} />
        </DrawerSection>
      )}
      <DrawerSection title={t("row.cells")}>
        <RowCells row={row} />
      </DrawerSection>
      {row.chunkId && row.ordinal ? (
        <DrawerSection title={t("row.requests")}>
          <p className="mb-2 text-sm text-ink-soft">{t("row.chunk", { place: chunkPlace(row.ordinal) })}</p>
          <ChunkRequests importId={importId} chunkId={row.chunkId} />
        </DrawerSection>
      ) : null}
    </div>
  );
}

function Why({ row }: { readonly row: ImportRowDetail }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const words = useProblemWords();
  return (
    <div className="flex flex-col gap-1.5 text-sm">
      <p>
        {row.reason
          ? t("row.kobraSaid", { reason: row.reason })
          : row.outcome === "accepted"
            ? t("row.accepted")
            : t(`row.hint.${row.outcome}`)}{" "}
        {row.settledAt
          ? t("row.settledAt", { at: format.dateTime(new Date(row.settledAt), "momentZoned") })
          : null}
      </p>
      {row.problems.length > 0 ? (
        <ul className="flex list-disc flex-col gap-0.5 pl-4">
          {row.problems.map(({ field, code }) => (
            <li key={`${field} ${code}`}>
              {words.field(field)}: {words.problem(code)}
            </li>
          ))}
        </ul>
      ) : null}
      {row.accountId ? (
        <p>
          <Link href={`/accounts/${row.accountId}`}>{t("row.account")}</Link>
        </p>
      ) : null}
    </div>
  );
}

function PortalWord({ row }: { readonly row: ImportRowDetail }) {
  const t = useTranslations("imports.row");
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p>
        {row.portalIsError ? t("portalError") : t("portalFine")} {row.portalResult}
      </p>
      {isContradiction(row) ? <Banner tone="warn">{t("contradiction")}</Banner> : null}
    </div>
  );
}
