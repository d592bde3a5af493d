"use client";

import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { useTypificationOptions } from "@/lib/domain/typifications/hooks";
import { isForPromises, moveRule } from "@/lib/domain/typifications/rules";
import type { TypificationOptions, TypificationRule } from "@/lib/domain/typifications/schema";

interface RuleListProps {
  readonly rules: readonly TypificationRule[];
  /** Visits of each rule; null while they are counted. */
  readonly visits: Readonly<Record<string, number>> | null;
  readonly onChange: (rules: TypificationRule[]) => void;
  readonly onEdit: (rule: TypificationRule) => void;
}

/** The rules in their order, moved by buttons; where each went is announced. */
export function RuleList({ rules, visits, onChange, onEdit }: RuleListProps) {
  const t = useTranslations("typifications");
  const [moved, setMoved] = useState("");
  const move = (index: number, step: -1 | 1) => {
    onChange([...moveRule(rules, index, step)]);
    setMoved(t("moved", { name: nameOf(rules[index]), place: index + step + 1, count: rules.length }));
  };
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {moved}
      </p>
      <ol aria-label={t("rules")} className="divide-y divide-line">
        {rules.map((rule, index) => (
          <li key={rule.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3">
            <span className="tabular w-6 shrink-0 text-sm text-ink-faint">{index + 1}</span>
            <RuleSummary rule={rule} visits={visits ? (visits[rule.id] ?? 0) : null} />
            <span className="ml-auto flex">
              <IconButton
                label={t("moveUp", { name: nameOf(rule) })}
                icon={<ArrowUp aria-hidden />}
                isDisabled={index === 0}
                onPress={() => move(index, -1)}
              />
              <IconButton
                label={t("moveDown", { name: nameOf(rule) })}
                icon={<ArrowDown aria-hidden />}
                isDisabled={index === rules.length - 1}
                onPress={() => move(index, 1)}
              />
              <IconButton
                label={t("edit", { name: nameOf(rule) })}
                icon={<Pencil aria-hidden />}
                onPress={() => onEdit(rule)}
              />
              <IconButton
                label={t("remove", { name: nameOf(rule) })}
                icon={<Trash2 aria-hidden />}
                onPress={() => onChange(rules.filter(({ id }) => id !== rule.id))}
              />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

const nameOf = (rule: TypificationRule | undefined) => rule?.description || rule?.code || "—";

function RuleSummary({ rule, visits }: { readonly rule: TypificationRule; readonly visits: number | null }) {
  const t = useTranslations("typifications");
  const format = useFormatter();
  const options = useTypificationOptions().data;
  const statusName = useTranslations("promises.status");
  const statuses = rule.promiseStatuses.map((status) => statusName(status)).join(", ");
  const conditions = [
    ...(isForPromises(rule) ? [t("promiseBecomes", { statuses })] : []),
    ...(rule.tags.length > 0 ? [rule.tags.map((key) => tagLabel(options, key)).join(", ")] : []),
    ...(rule.products.length > 0 ? [t("products", { list: rule.products.join(", ") })] : []),
    ...rule.answers.map((key) => answerLabel(options, key)),
  ];
  return (
    <div className="flex min-w-48 flex-1 flex-col gap-0.5 text-sm">
      <p className="wrap-anywhere">{conditions.length > 0 ? conditions.join(" · ") : t("always")}</p>
      <p className="flex flex-wrap items-center gap-2 text-ink-soft">
        {rule.isSent ? (
          <>
            <span className="font-mono text-xs">{rule.code}</span>
            <span className="font-medium text-ink">{rule.description}</span>
          </>
        ) : (
          <Badge>{t("notSent")}</Badge>
        )}
        {isForPromises(rule) ? null : (
          <span className="tabular text-xs text-ink-faint">
            {visits === null ? "…" : t("visits", { count: visits, text: format.number(visits) })}
          </span>
        )}
      </p>
    </div>
  );
}

function tagLabel(options: TypificationOptions | undefined, key: string): string {
  return options?.tags.find((tag) => tag.key === key)?.label ?? key;
}

function answerLabel(options: TypificationOptions | undefined, key: string): string {
  const answer = options?.answers.find((each) => each.key === key);
  return answer ? `${answer.question}: ${answer.label}` : key;
}
