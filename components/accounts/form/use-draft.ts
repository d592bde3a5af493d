"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useSaveDraft } from "@/lib/domain/accounts/form-hooks";
import type { AccountTexts } from "@/lib/domain/accounts/rules/read-account/read-account";
import type { AccountForm } from "@/lib/domain/accounts/schema/form";

const PAUSE_MS = 800;

interface DraftOf {
  readonly form: AccountForm;
  readonly accountId: string | null;
  readonly texts: AccountTexts;
  /** The draft that the form was opened with. */
  readonly draftId: string | null;
  /** Told once a draft is there. */
  readonly onDraft: (draftId: string) => void;
}

/** Keeps on the server what is typed, at each pause; a form that nobody touched leaves no draft. */
export function useDraft({ form, accountId, texts, draftId, onDraft }: DraftOf) {
  const [first] = useState(texts);
  const [id] = useState(() => draftId ?? uuidv7());
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const saved = useRef(texts);
  const { mutate, isError } = useSaveDraft();
  const isStopped = useRef(false);
  const save = useEffectEvent(() => {
    const isNew = savedAt === null && draftId === null;
    if (isStopped.current || texts === saved.current || (isNew && texts === first)) return;
    saved.current = texts;
    mutate(
      { draftId: id, form, accountId, texts },
      {
        onSuccess: ({ updatedAt }) => {
          setSavedAt(updatedAt);
          if (!isStopped.current) onDraft(id);
        },
        // The next letter tries again.
        onError: () => {
          saved.current = first;
        },
      },
    );
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter starts the pause anew
  useEffect(() => {
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [texts]);
  return {
    draftId: savedAt === null ? draftId : id,
    savedAt,
    isFailing: isError,
    /** What is sent or thrown away must not come back as a draft. */
    stop: () => {
      isStopped.current = true;
    },
  };
}
