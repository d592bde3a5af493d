"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { ImportDetail } from "@/lib/domain/imports/schema/ledger";

/** Who made an import, when it ran, and the imports that it comes from or that followed. */
export function FactsCard({ entry }: { readonly entry: ImportDetail }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const moment = (at: string) => format.dateTime(new Date(at), "moment");
  const { origin, followers } = entry;
  return (
    <Card title={t("facts.title")}>
      <dl className="flex flex-col gap-2 text-sm">
        <Fact label={t("facts.by")}>{entry.createdBy.name ?? t("someone")}</Fact>
        <Fact label={t("facts.created")}>{moment(entry.createdAt)}</Fact>
        {entry.startedAt ? <Fact label={t("facts.started")}>{moment(entry.startedAt)}</Fact> : null}
        {entry.finishedAt ? <Fact label={t("facts.finished")}>{moment(entry.finishedAt)}</Fact> : null}
        {origin ? (
          <Fact label={t("facts.origin")}>
            <Link href={`/imports/${origin.id}`}>{origin.fileName ?? t("form")}</Link>
          </Fact>
        ) : null}
        {followers.length > 0 ? (
          <Fact label={t("facts.followers")}>
            <span className="flex flex-col">
              {followers.map(({ id, rowCount, createdAt }) => (
                <Link key={id} href={`/imports/${id}`}>
                  {t("facts.follower", { count: rowCount, at: moment(createdAt) })}
                </Link>
              ))}
            </span>
          </Fact>
        ) : null}
      </dl>
    </Card>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt className="shrink-0 text-ink-faint">{label}</dt>
      <dd className="tabular min-w-0 text-right wrap-anywhere">{children}</dd>
    </div>
  );
}
