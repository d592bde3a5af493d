"use client";

import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonText } from "@/components/ui/skeleton";
import { LocalTime } from "@/components/visits/local-time";
import type { ReadableFilter } from "@/components/visits/use-visit-url";
import { useAnswerTexts } from "@/lib/domain/questions/hooks";
import { visitsHref } from "./answer-filter";

interface AnswerTextsProps {
  readonly filter: ReadableFilter;
  readonly question: string;
}

/** What was written last, each with the way to its visit. */
export function AnswerTexts({ filter, question }: AnswerTextsProps) {
  const t = useTranslations("answers.texts");
  const visits = useTranslations("visits");
  const query = useAnswerTexts(filter, question);
  if (query.isPending) return <SkeletonText lines={4} />;
  if (query.isError && !query.data) {
    return <QueryError query={query} />;
  }
  if (query.data.texts.length === 0) return <p className="text-sm text-ink-soft">{t("none")}</p>;
  return (
    <>
      <h3 className="text-xs font-medium text-ink-faint">{t("title")}</h3>
      <ul className="divide-y divide-line">
        {query.data.texts.map(({ visitId, text, occurredAt, timeZone, agentName, clientName }) => (
          <li key={visitId} className="flex flex-col gap-0.5 py-2">
            <p className="line-clamp-3 text-sm whitespace-pre-line wrap-anywhere">{text}</p>
            <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-faint">
              <Link
                href={visitsHref({ ...filter, visit: visitId })}
                className="inline-flex min-h-6 items-center"
                aria-label={t("open", { client: clientName ?? visits("unknownClient") })}
              >
                <LocalTime at={occurredAt} timeZone={timeZone} />
              </Link>
              <span>{agentName ?? visits("unknownAgent")}</span>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
