"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { toTextKey } from "@/lib/core/text";
import type { PhraseList } from "@/lib/domain/questions/schema";

interface PhrasesCardProps {
  readonly list: PhraseList;
  readonly phrases: readonly string[];
  readonly onChange: (phrases: readonly string[]) => void;
}

const LONGEST_PHRASE = 100;

/** A list of words to add to and take from: what a tag or an answer says, in the customer's own words. */
export function PhrasesCard({ list, phrases, onChange }: PhrasesCardProps) {
  const t = useTranslations(`questions.phrases.${list}`);
  const words = useTranslations("questions.phrases");
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
                aria-label={words("remove", { phrase })}
                onPress={() => onChange(phrases.filter((each) => each !== phrase))}
              >
                {phrase}
              </Button>
            </li>
          ))}
        </ul>
        <form method="post" onSubmit={add} className="flex flex-wrap items-end gap-2">
          <TextField label={words("label")} value={text} onChange={setText} maxLength={LONGEST_PHRASE} />
          <Button type="submit" icon={<Plus aria-hidden />} isDisabled={!isNew}>
            {words("add")}
          </Button>
        </form>
      </div>
    </Card>
  );
}
