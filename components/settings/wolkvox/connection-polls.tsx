"use client";

import { CircleAlert, CircleCheck, LoaderCircle } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useViewer } from "@/components/frame/viewer-context";
import { AdminTable } from "@/components/ui/admin-table";
import { Badge } from "@/components/ui/badge";
import { QueryBody } from "@/components/ui/query-body";
import { SkeletonRows } from "@/components/ui/skeleton";
import { pollBodyHref, usePolls } from "@/lib/domain/campaigns/connection-hooks";
import type { PollEntry, WolkvoxConnection } from "@/lib/domain/campaigns/schema/connection";

/** The last polls of a connection: what each brought, or why it brought nothing. */
export function ConnectionPolls({ connection }: { readonly connection: WolkvoxConnection }) {
  const t = useTranslations("campaigns.connections");
  const format = useFormatter();
  const query = usePolls(connection.connectionId, true);
  const isAdmin = useViewer().role === "admin";
  const tellAt = (at: string) =>
    format.dateTime(new Date(at), "momentZoned", { timeZone: connection.timeZone });
  return (
    <section
      aria-label={t("polls")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-md border border-line"
    >
      <QueryBody query={query} skeleton={<SkeletonRows rows={5} />}>
        {({ polls }) =>
          polls.length === 0 ? (
            <p className="p-4 text-sm text-ink-soft">{t("noPolls")}</p>
          ) : (
            <AdminTable
              label={t("polls")}
              rows={polls}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: "startedAt",
                  header: t("pollColumns.startedAt"),
                  cell: ({ startedAt, isManual }) => (
                    <span className="tabular">
                      {tellAt(startedAt)} {isManual ? <Badge>{t("manual")}</Badge> : null}
                    </span>
                  ),
                },
                {
                  id: "outcome",
                  header: t("pollColumns.outcome"),
                  cell: (poll) => <PollOutcome poll={poll} />,
                },
                {
                  id: "http",
                  header: t("pollColumns.http"),
                  cell: ({ httpStatus }) => httpStatus ?? "—",
                  isNumeric: true,
                },
                {
                  id: "campaigns",
                  header: t("pollColumns.campaigns"),
                  cell: ({ campaignCount }) => (campaignCount === null ? "—" : format.number(campaignCount)),
                  isNumeric: true,
                },
                {
                  id: "body",
                  header: t("pollColumns.body"),
                  cell: (poll) =>
                    isAdmin && poll.hasBody ? (
                      <a
                        href={pollBodyHref(poll.id)}
                        target="_blank"
                        rel="noreferrer"
                        aria-label={t("readBodyLabel", { at: tellAt(poll.startedAt) })}
                        className="text-accent underline underline-offset-2"
                      >
                        {t("readBody")}
                      </a>
                    ) : (
                      "—"
                    ),
                },
              ]}
            />
          )
        }
      </QueryBody>
    </section>
  );
}

const OUTCOMES = {
  good: { tone: "good", Icon: CircleCheck },
  failed: { tone: "danger", Icon: CircleAlert },
  "under-way": { tone: "neutral", Icon: LoaderCircle },
} as const;

function PollOutcome({ poll }: { readonly poll: PollEntry }) {
  const t = useTranslations("campaigns");
  const { tone, Icon } = OUTCOMES[poll.outcome];
  return (
    <span className="flex flex-col items-start gap-1">
      <Badge tone={tone} icon={<Icon aria-hidden />}>
        {t(`connections.pollOutcome.${poll.outcome}`)}
      </Badge>
      {poll.problem ? <span className="text-xs">{t(`problems.${poll.problem}.short`)}</span> : null}
      {poll.vendorMessage ? (
        <span className="font-mono text-xs text-ink-faint">{poll.vendorMessage}</span>
      ) : null}
      {poll.rowProblems.length > 0 ? (
        <details className="text-xs">
          <summary className="min-h-6 cursor-pointer text-warn">
            {t("connections.rowProblems", { count: poll.rowProblems.length })}
          </summary>
          <ul className="mt-1 flex flex-col gap-0.5">
            {poll.rowProblems.map(({ row, reason, text }) => (
              <li key={row}>
                {t("connections.rowProblem", { row, reason: t(`connections.rowReason.${reason}`) })}
                {text ? <code className="block text-ink-faint wrap-anywhere">{text}</code> : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </span>
  );
}
