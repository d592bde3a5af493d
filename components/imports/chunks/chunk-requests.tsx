"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { QueryBody } from "@/components/ui/query-body";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useRequests } from "@/lib/domain/imports/hooks";
import type { ImportRequestEntry } from "@/lib/domain/imports/schema/ledger";
import { REQUEST_LOOK, requestOutcome } from "../import-style";
import { useAnswerWords } from "../use-answer-words";

/** Every request for one chunk: when, how long, what came back, word for word. */
export function ChunkRequests({
  importId,
  chunkId,
}: {
  readonly importId: string;
  readonly chunkId: string;
}) {
  const t = useTranslations("imports.request");
  const query = useRequests(importId, chunkId);
  return (
    <QueryBody query={query} skeleton={<SkeletonRows rows={2} />}>
      {(requests) =>
        requests.length === 0 ? (
          <p className="text-sm text-ink-faint">{t("none")}</p>
        ) : (
          <ol className="flex flex-col divide-y divide-line rounded-md border border-line">
            {requests.map((request) => (
              <RequestLine key={request.attempt} request={request} />
            ))}
          </ol>
        )
      }
    </QueryBody>
  );
}

function RequestLine({ request }: { readonly request: ImportRequestEntry }) {
  const t = useTranslations("imports.request");
  const format = useFormatter();
  const words = useAnswerWords();
  const outcome = requestOutcome(request.outcome);
  const look = outcome ? REQUEST_LOOK[outcome] : null;
  return (
    <li className="flex flex-col gap-1 p-3 text-sm">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{t("attempt", { attempt: request.attempt })}</span>
        {outcome && look ? (
          <Badge tone={look.tone} icon={<look.Icon aria-hidden />}>
            {t(`outcome.${outcome}`)}
          </Badge>
        ) : null}
        <span className="tabular text-xs text-ink-faint">
          {format.dateTime(new Date(request.startedAt), "momentZoned")}
          {request.latencyMs === null
            ? null
            : ` · ${t("latency", {
                seconds: format.number(request.latencyMs / 1_000, { maximumFractionDigits: 2 }),
              })}`}
          {request.httpStatus === null ? null : ` · HTTP ${request.httpStatus}`}
        </span>
      </p>
      <p className="text-ink-soft wrap-anywhere">{words(request)}</p>
      {request.outcome === null ? null : (
        <details>
          <summary className="min-h-6 cursor-pointer text-xs text-accent">{t("answer")}</summary>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
            tabIndex={0}
            className="mt-1 max-h-64 overflow-auto rounded-md bg-sunken p-2 font-mono text-xs"
          >
            {request.answer || t("noBody")}
          </pre>
        </details>
      )}
    </li>
  );
}
