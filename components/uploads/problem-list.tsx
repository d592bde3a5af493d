"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useProblemWords } from "@/components/imports/use-problem-words";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ACCOUNT_FIELD_NAMES } from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { isError } from "@/lib/domain/imports/rules/row-problem";
import { useUploadProblems } from "@/lib/domain/uploads/hooks";
import type { ProblemCount, UploadRowQuery } from "@/lib/domain/uploads/schema";

interface ProblemListProps {
  readonly uploadId: string;
  readonly version: string;
  readonly query: UploadRowQuery;
  readonly onChoose: (query: UploadRowQuery) => void;
}

/** Rows by field and problem; each line shows its rows. */
export function ProblemList({ uploadId, version, query, onChoose }: ProblemListProps) {
  const t = useTranslations("uploads.review");
  const problems = useUploadProblems(uploadId, version);
  if (!problems.data) return <SkeletonRows rows={3} />;
  if (problems.data.problems.length === 0) return <p className="px-4 py-3 text-ink-soft">{t("none")}</p>;
  return (
    <ul className="max-h-80 divide-y divide-line overflow-y-auto">
      {problems.data.problems.map((problem) => (
        <ProblemLine
          key={`${problem.field} ${problem.code}`}
          problem={problem}
          isChosen={query.field === problem.field && query.code === problem.code}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
}

interface ProblemLineProps {
  readonly problem: ProblemCount;
  readonly isChosen: boolean;
  readonly onChoose: (query: UploadRowQuery) => void;
}

function ProblemLine({ problem: { field, code, count }, isChosen, onChoose }: ProblemLineProps) {
  const t = useTranslations("uploads.review");
  const format = useFormatter();
  const words = useProblemWords();
  const isBlocking = isError(code);
  const known = ACCOUNT_FIELD_NAMES.find((name) => name === field);
  const label = { field: words.field(field), problem: words.problem(code) };
  return (
    <li className="flex items-center gap-3 px-4 py-1.5">
      {isBlocking ? (
        <CircleAlert aria-hidden className="size-4 shrink-0 text-danger" />
      ) : (
        <TriangleAlert aria-hidden className="size-4 shrink-0 text-warn" />
      )}
      <span className="min-w-0 flex-1">{t("label", label)}</span>
      <Button
        variant={isChosen ? "primary" : "quiet"}
        aria-pressed={isChosen}
        aria-label={t("filter", { count, ...label })}
        onPress={() => onChoose({ show: isBlocking ? "errors" : "all", field: known, code })}
      >
        {format.number(count)}
      </Button>
    </li>
  );
}
