"use client";

import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { useReceiptIssues } from "@/lib/domain/receipts/drift-hooks";
import type { QuarantineCause } from "@/lib/domain/visits/rules/parse-body";
import { QueryFreshness, QueryRows } from "../query-rows";
import { SeenList } from "./seen-list";

interface IssuesCardProps {
  readonly onCause: (cause: QuarantineCause) => void;
  readonly onSample: (receiptId: string) => void;
}

/** What keeps receipts in quarantine, each cause with how often, since when and when last. */
export function IssuesCard({ onCause, onSample }: IssuesCardProps) {
  const t = useTranslations("inbox");
  const query = useReceiptIssues();
  const issues = query.data?.issues ?? [];
  return (
    <Card isFlush title={t("issues.title")} freshness={<QueryFreshness query={query} />}>
      <QueryRows query={query}>
        {issues.length === 0 ? (
          <EmptyState
            icon={<ShieldCheck aria-hidden />}
            title={t("empty.quarantined.title")}
            text={t("empty.quarantined.text")}
          />
        ) : (
          <SeenList
            label={t("issues.title")}
            entries={issues.map(({ cause, sampleReceiptId, count, firstSeenAt, lastSeenAt }) => ({
              count,
              first: <RelativeTime at={firstSeenAt} />,
              last: <RelativeTime at={lastSeenAt} />,
              id: cause,
              title: t(`causes.${cause}.label`),
              text: `${t(`causes.${cause}.what`)} ${t(`causes.${cause}.advice`)}`,
              actions: (
                <>
                  <Button
                    aria-label={t("issues.showCause", { cause: t(`causes.${cause}.label`) })}
                    onPress={() => onCause(cause)}
                  >
                    {t("issues.show")}
                  </Button>
                  <Button variant="quiet" onPress={() => onSample(sampleReceiptId)}>
                    {t("issues.sample")}
                  </Button>
                </>
              ),
            }))}
          />
        )}
      </QueryRows>
    </Card>
  );
}
