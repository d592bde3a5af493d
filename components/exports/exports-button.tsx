"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Drawer } from "@/components/ui/drawer";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { isUnderWay, useExports, useSeeExports } from "@/lib/domain/exports/hooks";
import { ExportItem } from "./export-item";
import { useExportNotices } from "./use-export-notices";

/** Of the top bar: how many exports ended unseen or are under way, and the list of all. */
export function ExportsButton() {
  const t = useTranslations("exports");
  const [isOpen, setIsOpen] = useState(false);
  const exports = useExports();
  const see = useSeeExports();
  const all = exports.data ?? [];
  const unseen = all.filter(({ status, isSeen }) => !isSeen && (status === "done" || status === "failed"));
  const open = () => {
    setIsOpen(true);
    if (unseen.length > 0) see.mutate(unseen.map(({ id }) => id));
  };
  useExportNotices(unseen, open);
  const hasDot = unseen.length > 0 || all.some(isUnderWay);
  return (
    <>
      <span className="relative">
        <IconButton
          label={t("openMine", { count: unseen.length })}
          icon={<Download aria-hidden />}
          onPress={open}
        />
        {hasDot ? (
          <span
            aria-hidden
            className="pointer-events-none absolute top-1 right-1 size-2 rounded-full border border-surface bg-accent"
          />
        ) : null}
      </span>
      <Drawer title={t("mine")} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <ExportList query={exports} />
      </Drawer>
    </>
  );
}

function ExportList({ query }: { readonly query: ReturnType<typeof useExports> }) {
  const t = useTranslations("exports");
  if (query.isPending) return <SkeletonRows rows={4} />;
  if (query.isError && !query.data) {
    return <QueryError query={query} />;
  }
  if (query.data.length === 0) {
    return <EmptyState icon={<Download aria-hidden />} title={t("empty")} text={t("emptyText")} />;
  }
  return (
    <ul className="-my-2 flex flex-col divide-y divide-line">
      {query.data.map((each) => (
        <ExportItem key={each.id} made={each} />
      ))}
    </ul>
  );
}
