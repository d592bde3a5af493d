"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { toTextKey } from "@/lib/core/text";

interface WrongAddressCardProps {
  readonly phrases: readonly string[];
  readonly onChange: (phrases: readonly string[]) => void;
}

const LONGEST_PHRASE = 100;

/** Phrases in a tag that say that nobody can be found at this address. */
export function WrongAddressCard({ phrases, onChange }: WrongAddressCardProps) {
  const t = useTranslations("questions.tags");
  const [text, setText] = useState("");
  const key = toTextKey(text);
  const isNew = key !== "" && !phrases.some((phrase) => toTextKey(phrase) === key);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isNew) return;
    onChange([...phrases, text.trim().slice(0, LONGEST_PHRASE)]);
    setText("");
  };
  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-sm text-pretty text-ink-soft">{t("text")}</p>
        {phrases.length === 0 ? <p className="text-sm text-ink-faint">{t("none")}</p> : null}
        <ul aria-label={t("title")} className="flex flex-wrap gap-2">
          {phrases.map((phrase) => (
            <li key={phrase}>
              <Button
                icon={<X aria-hidden />}
                aria-label={t("remove", { phrase })}
                onPress={() => onChange(phrases.filter((each) => each !== phrase))}
              >
                {phrase}
              </Button>
            </li>
          ))}
        </ul>
        <form method="post" onSubmit={add} className="flex flex-wrap items-end gap-2">
          <TextField label={t("label")} value={text} onChange={setText} maxLength={LONGEST_PHRASE} />
          <Button type="submit" icon={<Plus aria-hidden />} isDisabled={!isNew}>
            {t("add")}
          </Button>
        </form>
      </div>
    </Card>
  );
}
