"use client";

import { ArrowLeft, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { DisclosureGroup } from "react-aria-components/DisclosureGroup";
import { Heading } from "react-aria-components/Heading";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { VisitFilterText } from "@/lib/domain/visits/rules/visit-filter";
import { type SectionKey, valuesOf, withValues } from "./conditions";
import { FacetOptions } from "./facet-options";
import type { ConditionText } from "./use-condition-text";

interface FilterSectionsProps {
  readonly filter: VisitFilterText;
  readonly keys: readonly SectionKey[];
  readonly words: ConditionText;
  readonly onChange: (change: Partial<VisitFilterText>) => void;
}

/** One section a condition, one open at a time: only the open one is counted. */
export function FilterSections({ filter, keys, words, onChange }: FilterSectionsProps) {
  const [open, setOpen] = useState<SectionKey | null>(null);
  return (
    <DisclosureGroup
      expandedKeys={open ? [open] : []}
      onExpandedChange={(expanded) => setOpen(keys.find((key) => expanded.has(key)) ?? null)}
      className="flex flex-col divide-y divide-line"
    >
      {keys.map((key) => (
        <Section key={key} id={key} filter={filter} words={words} onChange={onChange} isOpen={open === key} />
      ))}
    </DisclosureGroup>
  );
}

interface SectionProps extends Omit<FilterSectionsProps, "keys"> {
  readonly id: SectionKey;
  readonly isOpen: boolean;
}

function Section({ id, filter, words, onChange, isOpen }: SectionProps) {
  const t = useTranslations("filter");
  const selected = valuesOf(filter, id);
  const name = t(`section.${id}`);
  return (
    <Disclosure id={id} className="group">
      <Heading level={3} className="flex">
        <AriaButton
          slot="trigger"
          className="flex min-h-9 w-full items-center gap-2 rounded-md px-2 text-left text-sm font-medium hover:bg-hover pointer-coarse:min-h-11"
        >
          <span className="min-w-0 flex-1 truncate">{name}</span>
          {selected.length > 0 ? (
            <Badge tone="accent">{t("chosen", { count: selected.length })}</Badge>
          ) : null}
          <ChevronDown
            aria-hidden
            className="size-4 shrink-0 text-ink-faint transition-transform group-data-expanded:rotate-180"
          />
        </AriaButton>
      </Heading>
      <DisclosurePanel>
        {isOpen ? (
          <div className="pb-2">
            {id === "answer" ? (
              <AnswerOptions filter={filter} words={words} onChange={onChange} name={name} />
            ) : (
              <FacetOptions
                filter={filter}
                facet={id}
                name={name}
                selected={selected}
                words={words}
                onSelect={(values) => onChange(withValues(id, values))}
              />
            )}
          </div>
        ) : null}
      </DisclosurePanel>
    </Disclosure>
  );
}

interface AnswerOptionsProps extends Omit<FilterSectionsProps, "keys"> {
  readonly name: string;
}

/** First the questions that were answered, then the answers of the chosen one. */
function AnswerOptions({ filter, words, onChange, name }: AnswerOptionsProps) {
  const t = useTranslations("filter.options");
  const [question, setQuestion] = useState<{ readonly key: string; readonly label: string } | null>(null);
  const all = valuesOf(filter, "answer");
  if (!question) {
    return (
      <FacetOptions
        filter={filter}
        facet="question"
        name={name}
        selected={[]}
        words={words}
        onOpen={(key, label) => setQuestion({ key, label })}
      />
    );
  }
  const isOfQuestion = (value: string) => value.startsWith(`${question.key}=`);
  return (
    <>
      <Button variant="quiet" autoFocus icon={<ArrowLeft aria-hidden />} onPress={() => setQuestion(null)}>
        {t("backToQuestions")}
      </Button>
      <p className="px-2 py-1 text-sm text-ink-soft">{question.label}</p>
      <FacetOptions
        filter={filter}
        facet="answer"
        question={question.key}
        name={question.label}
        selected={all.filter(isOfQuestion)}
        words={words}
        onSelect={(values) =>
          onChange(withValues("answer", [...all.filter((value) => !isOfQuestion(value)), ...values]))
        }
      />
    </>
  );
}
