"use client";

import { CircleAlert, TriangleAlert, Wrench } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useRef } from "react";
import { useProblemWords } from "@/components/imports/use-problem-words";
import { Button } from "@/components/ui/button";
import { QueryError } from "@/components/ui/query-error";
import { SkeletonRows } from "@/components/ui/skeleton";
import { afterSuccess } from "@/lib/client/after-success";
import { ACCOUNT_FIELD_NAMES } from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { isError } from "@/lib/domain/imports/rules/row-problem";
import { useUploadActions, useUploadProblems } from "@/lib/domain/uploads/hooks";
import { suggestRepair } from "@/lib/domain/uploads/rules/suggest-repair";
import type { ProblemCount, Upload, UploadPlan, UploadRowQuery } from "@/lib/domain/uploads/schema";

interface ProblemListProps {
  readonly upload: Upload;
  readonly plan: UploadPlan;
  readonly version: string;
  readonly query: UploadRowQuery;
  readonly onChoose: (query: UploadRowQuery) => void;
}

/** Rows by field and problem; each line shows its rows, and mends them all where one repair is sure to. */
export function ProblemList({ version, ...list }: ProblemListProps) {
  const t = useTranslations("uploads.review");
  const problems = useUploadProblems(list.upload.id, version);
  const place = useRef<HTMLUListElement>(null);
  if (!problems.data) {
    return problems.isError ? <QueryError query={problems} /> : <SkeletonRows rows={3} />;
  }
  if (problems.data.problems.length === 0) return <p className="px-4 py-3 text-ink-soft">{t("none")}</p>;
  return (
    <ul ref={place} tabIndex={-1} className="max-h-80 divide-y divide-line overflow-y-auto">
      {problems.data.problems.map((problem) => (
        <ProblemLine
          key={`${problem.field} ${problem.code}`}
          problem={problem}
          onMended={() => place.current?.focus()}
          {...list}
        />
      ))}
    </ul>
  );
}

interface ProblemLineProps extends Omit<ProblemListProps, "version"> {
  readonly problem: ProblemCount;
  /** What was pressed is gone with the problem. */
  readonly onMended: () => void;
}

function ProblemLine({ problem: { field, code, count }, query, onChoose, ...file }: ProblemLineProps) {
  const t = useTranslations("uploads.review");
  const format = useFormatter();
  const words = useProblemWords();
  const isBlocking = isError(code);
  const known = ACCOUNT_FIELD_NAMES.find((name) => name === field);
  const isChosen = query.field === field && query.code === code;
  const label = { field: words.field(field), problem: words.problem(code) };
  return (
    <li className="flex flex-wrap items-center justify-end gap-x-3 px-4 py-1.5">
      <span className="flex min-w-0 flex-1 basis-60 items-start gap-3">
        {isBlocking ? (
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
        ) : (
          <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
        )}
        <span className="min-w-0">{t("label", label)}</span>
      </span>
      <SuggestedRepair field={field} code={code} {...file} />
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

interface SuggestedRepairProps extends Pick<ProblemLineProps, "onMended"> {
  readonly upload: Upload;
  readonly plan: UploadPlan;
  readonly field: string;
  readonly code: string;
}

function SuggestedRepair({ upload, plan, field, code, onMended }: SuggestedRepairProps) {
  const t = useTranslations("uploads.review");
  const save = useUploadActions(upload.id).plan;
  const suggestion = suggestRepair(plan, field, code);
  if (suggestion === null) return null;
  const repair = t(`repairs.${suggestion.repair}`);
  return (
    <Button
      icon={<Wrench aria-hidden />}
      aria-label={t("repairAll", { repair, header: upload.headers[suggestion.index] ?? "" })}
      isPending={save.isPending}
      isDisabled={upload.isChecking}
      onPress={() => afterSuccess(save.mutateAsync(suggestion.plan), onMended)}
    >
      {repair}
    </Button>
  );
}
