"use client";

import { PackageCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { useDrift } from "@/lib/domain/receipts/drift-hooks";
import { QueryFreshness, QueryRows } from "../query-rows";
import { SeenList } from "./seen-list";
import { UnmappedQuestions } from "./unmapped-questions";

interface DriftCardProps {
  readonly onField: (field: string) => void;
  readonly onSample: (receiptId: string) => void;
}

/** Fields that Kobra sends and nobody knows: nothing is lost, and nothing of it is shown until it is taught. */
export function DriftCard({ onField, onSample }: DriftCardProps) {
  const t = useTranslations("inbox.drift");
  const query = useDrift();
  const { fields = [], questions = [], examined = 0, isCut = false } = query.data ?? {};
  return (
    <div className="flex flex-col gap-4">
      <Card isFlush title={t("fields")} freshness={<QueryFreshness query={query} />}>
        <p className="border-line border-b px-4 py-2 text-sm text-pretty text-ink-soft">
          {t("text")} {isCut ? t("cut", { examined }) : null}
        </p>
        <QueryRows query={query}>
          {fields.length === 0 ? (
            <EmptyState icon={<PackageCheck aria-hidden />} title={t("noFields")} text={t("noFieldsText")} />
          ) : (
            <SeenList
              label={t("fields")}
              entries={fields.map(({ name, sampleReceiptId, count, firstSeenAt, lastSeenAt }) => ({
                count,
                first: <RelativeTime at={firstSeenAt} />,
                last: <RelativeTime at={lastSeenAt} />,
                id: name,
                title: <span className="font-mono">{name}</span>,
                actions: (
                  <>
                    <Button aria-label={t("showField", { name })} onPress={() => onField(name)}>
                      {t("show")}
                    </Button>
                    <Button variant="quiet" onPress={() => onSample(sampleReceiptId)}>
                      {t("sample")}
                    </Button>
                  </>
                ),
              }))}
            />
          )}
        </QueryRows>
      </Card>
      <UnmappedQuestions query={query} questions={questions} onSample={onSample} />
    </div>
  );
}
