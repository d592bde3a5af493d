"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { SearchField } from "./search-field";

const PAUSE_MS = 300;

interface PausedSearchFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (text: string | null) => void;
  /** What is asked by what was typed; null asks nothing. */
  readonly toQuestion?: (text: string) => string | null;
  readonly className?: string;
}

const trimmed = (text: string) => text.trim() || null;

/** The search of a page. What is typed waits for a pause; what Back or a link changes is shown at once. */
export function PausedSearchField(props: PausedSearchFieldProps) {
  const { label, value, onChange, toQuestion = trimmed, className } = props;
  const [text, setText] = useState(value ?? "");
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  if (value !== seen) {
    setSeen(value);
    // A change that did not come from here: Back, a saved view, "Quitar filtros".
    if (value !== sent) {
      setSent(value);
      setText(value ?? "");
    }
  }
  const send = useEffectEvent(() => {
    const next = toQuestion(text);
    if (next === sent) return;
    setSent(next);
    onChange(next);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter starts the pause anew
  useEffect(() => {
    const timer = setTimeout(send, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <SearchField
      label={label}
      isPageSearch
      value={text}
      onChange={setText}
      onSubmit={send}
      className={className}
    />
  );
}
