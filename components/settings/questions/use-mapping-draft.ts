"use client";

import { useMemo, useState } from "react";
import { arePhrasesEqual } from "@/lib/domain/questions/rules/change-mapping";
import type { QuestionMeaning } from "@/lib/domain/questions/rules/meanings";
import type { MappingChange, QuestionList, SeenQuestion } from "@/lib/domain/questions/schema";

/** A meaning, nothing on purpose, or what Kobra's own page says. */
export type MeaningChoice = QuestionMeaning | "none" | "default";

export interface MappingDraft {
  /** What is chosen for a question, saved or not. */
  readonly choiceOf: (question: SeenQuestion) => MeaningChoice;
  readonly choose: (question: SeenQuestion, choice: MeaningChoice) => void;
  readonly phrases: readonly string[];
  readonly setPhrases: (phrases: readonly string[]) => void;
  /** Null while nothing is changed. */
  readonly change: MappingChange | null;
  readonly changeCount: number;
  readonly discard: () => void;
}

/** What is stored for a question, as a choice. */
function storedChoice({ source, meaning, isSetAside }: SeenQuestion): MeaningChoice {
  if (isSetAside) return "none";
  return source === "chosen" && meaning ? meaning : "default";
}

/** Meanings and phrases as the reader changes them, until they are saved together. */
export function useMappingDraft({ questions, wrongAddressTags }: QuestionList): MappingDraft {
  const [choices, setChoices] = useState<ReadonlyMap<string, MeaningChoice>>(new Map());
  const [drafted, setDrafted] = useState<readonly string[] | null>(null);
  const arePhrasesChanged = drafted !== null && !arePhrasesEqual(drafted, wrongAddressTags);
  const changed = useMemo(
    () => questions.filter((each) => (choices.get(each.key) ?? storedChoice(each)) !== storedChoice(each)),
    [questions, choices],
  );
  const change = useMemo<MappingChange | null>(() => {
    if (changed.length === 0 && !arePhrasesChanged) return null;
    return {
      questions: changed.map(({ key, productId, questionId, name }) => {
        const choice = choices.get(key) ?? "default";
        return { productId, questionId, questionName: name, meaning: choice === "none" ? null : choice };
      }),
      ...(arePhrasesChanged && drafted ? { wrongAddressTags: [...drafted] } : {}),
    };
  }, [changed, choices, drafted, arePhrasesChanged]);
  return {
    choiceOf: (question) => choices.get(question.key) ?? storedChoice(question),
    choose: (question, choice) => setChoices((old) => new Map(old).set(question.key, choice)),
    phrases: drafted ?? wrongAddressTags,
    setPhrases: setDrafted,
    change,
    changeCount: changed.length + Number(arePhrasesChanged),
    discard: () => {
      setChoices(new Map());
      setDrafted(null);
    },
  };
}
