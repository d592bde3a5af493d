"use client";

import { useMemo, useState } from "react";
import { arePhrasesEqual } from "@/lib/domain/questions/rules/change-mapping";
import type { QuestionMeaning } from "@/lib/domain/questions/rules/meanings";
import {
  type MappingChange,
  PHRASE_LISTS,
  type PhraseList,
  type QuestionList,
  type SeenQuestion,
} from "@/lib/domain/questions/schema";

/** A meaning, nothing on purpose, or what Kobra's own page says. */
export type MeaningChoice = QuestionMeaning | "none" | "default";

export interface MappingDraft {
  /** What is chosen for a question, saved or not. */
  readonly choiceOf: (question: SeenQuestion) => MeaningChoice;
  readonly choose: (question: SeenQuestion, choice: MeaningChoice) => void;
  readonly phrases: Readonly<Record<PhraseList, readonly string[]>>;
  readonly setPhrases: (list: PhraseList, phrases: readonly string[]) => void;
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
export function useMappingDraft(stored: QuestionList): MappingDraft {
  const { questions } = stored;
  const [choices, setChoices] = useState<ReadonlyMap<string, MeaningChoice>>(new Map());
  const [drafted, setDrafted] = useState<Partial<Record<PhraseList, readonly string[]>>>({});
  const changedLists = useMemo(
    () => PHRASE_LISTS.filter((list) => !arePhrasesEqual(drafted[list] ?? stored[list], stored[list])),
    [drafted, stored],
  );
  const changed = useMemo(
    () => questions.filter((each) => (choices.get(each.key) ?? storedChoice(each)) !== storedChoice(each)),
    [questions, choices],
  );
  const change = useMemo<MappingChange | null>(() => {
    if (changed.length === 0 && changedLists.length === 0) return null;
    return {
      questions: changed.map(({ key, productId, questionId, name }) => {
        const choice = choices.get(key) ?? "default";
        return { productId, questionId, questionName: name, meaning: choice === "none" ? null : choice };
      }),
      ...Object.fromEntries(changedLists.map((list) => [list, drafted[list] ?? []])),
    };
  }, [changed, choices, drafted, changedLists]);
  return {
    choiceOf: (question) => choices.get(question.key) ?? storedChoice(question),
    choose: (question, choice) => setChoices((old) => new Map(old).set(question.key, choice)),
    phrases: {
      wrongAddressTags: drafted.wrongAddressTags ?? stored.wrongAddressTags,
      yesAnswers: drafted.yesAnswers ?? stored.yesAnswers,
      noAnswers: drafted.noAnswers ?? stored.noAnswers,
    },
    setPhrases: (list, phrases) => setDrafted((old) => ({ ...old, [list]: phrases })),
    change,
    changeCount: changed.length + changedLists.length,
    discard: () => {
      setChoices(new Map());
      setDrafted({});
    },
  };
}
