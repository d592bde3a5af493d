"use client";

import { FlaskConical } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { useDryRun } from "@/lib/domain/deliveries/crm-hooks";
import type { DryRunEntry } from "@/lib/domain/deliveries/schema/crm";
import type { PromiseStatus } from "@/lib/domain/promises/rules/promise-words";
import type { TypificationRule } from "@/lib/domain/typifications/schema";

/** What the rules, saved or not, would send of the last 30 days, with the exact bodies. Sends nothing. */
export function DryRunCard({ rules }: { readonly rules: TypificationRule[] }) {
  const t = useTranslations("typifications.dryRun");
  const format = useFormatter();
  const run = useDryRun();
  return (
    <Card
      title={t("title")}
      actions={
        <Button
          icon={<FlaskConical aria-hidden />}
          isPending={run.isPending}
          isDisabled={rules.length === 0}
          onPress={() => run.mutate([...rules])}
        >
          {t("run")}
        </Button>
      }
    >
      <RefusalBanner error={run.error} />
      {run.data ? (
        <div className="flex flex-col gap-3">
          <p className="tabular text-sm text-ink-soft">
            {t("figures", {
              shown: format.number(run.data.entries.length),
              examined: format.number(run.data.examined),
              visits: format.number(run.data.visits),
            })}
          </p>
          <ul aria-label={t("title")} className="flex flex-col gap-1">
            {run.data.promiseExamples.map((example) => (
              <Entry key={`${example.ruleId}:${example.status}`} entry={example} status={example.status} />
            ))}
            {run.data.entries.map((entry) => (
              <Entry key={entry.visitId} entry={entry} status={null} />
            ))}
          </ul>
        </div>
      ) : (
        <p className="text-sm text-pretty text-ink-soft">{t("text")}</p>
      )}
    </Card>
  );
}

interface EntryProps {
  readonly entry: DryRunEntry;
  /** Set where it is an example of a promise that gets this status. */
  readonly status: PromiseStatus | null;
}

function Entry({ entry, status }: EntryProps) {
  const t = useTranslations("typifications.dryRun");
  const statusName = useTranslations("promises.status");
  return (
    <li>
      <details className="rounded-md border border-line px-3 py-1.5 text-sm">
        <summary className="min-h-6 cursor-pointer">
          {status ? <Badge tone="accent">{t("ifPromise", { status: statusName(status) })}</Badge> : null}{" "}
          {entry.clientName ?? t("unknownClient")} · {entry.tag ?? "—"} →{" "}
          <span className="font-mono text-xs">{entry.body.fields.tipifycation_code}</span>{" "}
          {entry.body.fields.tipifycation_desc}{" "}
          {entry.hasRecordId ? null : <Badge tone="warn">{t("noRecord")}</Badge>}
        </summary>
        <p className="mt-2 text-xs text-ink-faint">
          <RelativeTime at={entry.occurredAt} /> ·{" "}
          <Link href={`/visits?range=all&visit=${entry.visitId}`}>{t("toVisit")}</Link>
        </p>
        <pre className="mt-2 font-mono text-xs wrap-anywhere whitespace-pre-wrap">
          {JSON.stringify(entry.body, null, 2)}
        </pre>
      </details>
    </li>
  );
}
