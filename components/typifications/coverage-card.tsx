"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { QueryBody } from "@/components/ui/query-body";
import { SkeletonText } from "@/components/ui/skeleton";
import type { Coverage } from "@/lib/domain/typifications/schema";

interface CoverageCardProps {
  readonly query: UseQueryResult<Coverage>;
  /** Writes a rule for a tag; null for visits without any. */
  readonly onWrite: (tag: string | null) => void;
}

const SHOWN_AT_FIRST = 6;

/** How the rules fall on the last 30 days: the tags that none takes come first. */
export function CoverageCard({ query, onWrite }: CoverageCardProps) {
  const t = useTranslations("typifications.coverage");
  return (
    <Card title={t("title")}>
      <QueryBody query={query} skeleton={<SkeletonText lines={4} />}>
        {(coverage) => <CoverageBody coverage={coverage} onWrite={onWrite} />}
      </QueryBody>
    </Card>
  );
}

function CoverageBody({
  coverage,
  onWrite,
}: {
  readonly coverage: Coverage;
  readonly onWrite: CoverageCardProps["onWrite"];
}) {
  const t = useTranslations("typifications.coverage");
  const format = useFormatter();
  const [isWhole, setIsWhole] = useState(false);
  const { visits, matched, leftOut, unmatched } = coverage;
  const shown = isWhole ? unmatched : unmatched.slice(0, SHOWN_AT_FIRST);
  if (visits === 0) return <p className="text-sm text-ink-soft">{t("noVisits")}</p>;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-base font-medium">
        {unmatched.length === 0
          ? t("all", { count: visits, text: format.number(visits) })
          : t("missing", {
              tags: unmatched.length,
              visits: visits - matched,
              text: format.number(visits - matched),
            })}
      </p>
      <p className="tabular text-sm text-ink-soft">
        {t("figures", {
          sent: format.number(matched - leftOut),
          leftOut: format.number(leftOut),
          visits: format.number(visits),
        })}
      </p>
      <ul className="divide-y divide-line">
        {shown.map(({ key, label, visits: count }) => (
          <li key={key ?? ""} className="flex flex-wrap items-center gap-3 py-1.5 text-sm">
            {key === null ? (
              <span>{t("noTag")}</span>
            ) : (
              <Link href={`/visits?range=30d&tag=${encodeURIComponent(key)}`}>{label ?? key}</Link>
            )}
            <span className="tabular text-ink-faint">
              {t("visits", { count, text: format.number(count) })}
            </span>
            <span className="ml-auto">
              <Button
                variant="quiet"
                aria-label={t("writeLabel", { tag: label ?? t("noTag") })}
                onPress={() => onWrite(key)}
              >
                {t("write")}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {unmatched.length > SHOWN_AT_FIRST ? (
        <div>
          <Button variant="quiet" aria-expanded={isWhole} onPress={() => setIsWhole(!isWhole)}>
            {isWhole ? t("less") : t("more", { count: unmatched.length - SHOWN_AT_FIRST })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
