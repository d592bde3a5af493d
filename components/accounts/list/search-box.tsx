"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { SearchField } from "@/components/ui/search-field";

const DEBOUNCE_MS = 300;

interface SearchBoxProps {
  readonly value: string | null;
  readonly onChange: (text: string | null) => void;
}

/** Search by number, name or RFC. What is typed waits for a pause; what Back or a link changes is shown at once. */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const t = useTranslations("accountList");
  const [text, setText] = useState(value ?? "");
  const [sent, setSent] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== sent) {
      setSent(value);
      setText(value ?? "");
    }
  }
  const send = useEffectEvent(() => {
    const next = text.trim() || null;
    if (next === sent) return;
    setSent(next);
    onChange(next);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter starts the pause anew
  useEffect(() => {
    const timer = setTimeout(send, DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <SearchField
      label={t("search")}
      isPageSearch
      value={text}
      onChange={setText}
      onSubmit={send}
      className="min-w-44 flex-1 max-sm:basis-full sm:w-80"
    />
  );
}
