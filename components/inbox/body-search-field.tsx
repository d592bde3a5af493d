"use client";

import { CircleHelp, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import { LONGEST_BODY_QUERY, parseBodyQuery } from "@/lib/domain/receipts/rules/body-query";

interface BodySearchFieldProps {
  readonly value: string | null;
  readonly onChange: (find: string | null) => void;
}

/** A question about bodies, checked as it is typed; Enter asks it. */
export function BodySearchField({ value, onChange }: BodySearchFieldProps) {
  const t = useTranslations("inbox.find");
  const [text, setText] = useState(value ?? "");
  const [hasTried, setHasTried] = useState(false);
  const parsed = text.trim() === "" ? null : parseBodyQuery(text);
  const problem = parsed && !parsed.ok ? parsed : null;
  const submit = () => {
    setHasTried(true);
    if (!problem) onChange(text.trim() === "" ? null : text.trim());
  };
  return (
    <form
      className="flex min-w-0 items-start gap-1.5 max-sm:w-full sm:min-w-80 sm:flex-1"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="min-w-0 flex-1">
        <TextField
          label={t("label")}
          placeholder="checklist[0].questionID = 11"
          value={text}
          onChange={(next) => {
            setText(next);
            if (next === "" && value !== null) onChange(null);
          }}
          maxLength={LONGEST_BODY_QUERY}
          isInvalid={hasTried && problem !== null}
          error={problem ? t(`problem.${problem.reason}`, { place: problem.at + 1 }) : undefined}
          inputProps={{ spellCheck: false, autoCapitalize: "off", autoComplete: "off", ...PAGE_SEARCH }}
        />
      </div>
      <div className="mt-6 flex items-center gap-1.5">
        <Button type="submit" icon={<Search aria-hidden />} aria-label={t("submit")}>
          <span className="max-sm:sr-only">{t("submit")}</span>
        </Button>
        <Popover
          label={t("help")}
          className="w-96"
          trigger={<IconButton label={t("help")} icon={<CircleHelp aria-hidden />} />}
        >
          <Examples />
        </Popover>
      </div>
    </form>
  );
}

const PAGE_SEARCH: object = { "data-page-search": true };

const EXAMPLES = [
  ["exists", "phones[0]"],
  ["missing", "!visitID"],
  ["equals", "checklist[0].questionID = 11"],
  ["any", "checklist[*].questionName ~ promesa"],
  ["compare", 'startDate >= 2026-11-01 && agentID = "21559"'],
  ["text", "~ <visit"],
] as const;

function Examples() {
  const t = useTranslations("inbox.find");
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="text-ink-soft">{t("intro")}</p>
      <dl className="flex flex-col gap-1.5">
        {EXAMPLES.map(([key, example]) => (
          <div key={key}>
            <dt className="font-mono text-xs break-words">{example}</dt>
            <dd className="text-xs text-ink-soft">{t(`examples.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
