"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { ToggleButton } from "react-aria-components/ToggleButton";
import type { AnswerBar } from "./answer-bar";
import type { AnswerWords } from "./use-answer-words";

interface BarButtonProps {
  readonly bar: AnswerBar;
  readonly answered: number;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
  readonly words: AnswerWords;
}

/** Lies over a drawn bar: says it in words, and filters by it. Fills the place it is given. */
export function BarButton({ bar, answered, chosen, onToggle, words }: BarButtonProps) {
  const t = useTranslations("answers.bar");
  const figures = {
    answer: bar.label,
    count: bar.visits,
    text: words.number(bar.visits),
    percent: words.percent(answered === 0 ? 0 : bar.visits / answered),
  };
  const label =
    bar.before === null
      ? t("label", figures)
      : t("labelBefore", { ...figures, before: words.percent(bar.before) });
  const { filterValue } = bar;
  if (filterValue === null) return <p className="sr-only">{label}</p>;
  return (
    <ToggleButton
      aria-label={label}
      isSelected={chosen.includes(filterValue)}
      onChange={() => onToggle(filterValue)}
      className={clsx(
        "block size-full rounded-md -outline-offset-2 hover:bg-ink/5",
        "data-selected:inset-ring-2 data-selected:inset-ring-accent",
      )}
    />
  );
}
