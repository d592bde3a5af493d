"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSection } from "@/components/ui/menu";
import { QUESTION_MEANINGS } from "@/lib/domain/questions/rules/meanings";
import type { SeenQuestion } from "@/lib/domain/questions/schema";
import type { MappingDraft, MeaningChoice } from "./use-mapping-draft";

interface MeaningSelectProps {
  readonly question: SeenQuestion;
  readonly draft: MappingDraft;
}

const CHOICES: readonly MeaningChoice[] = ["default", "none", ...QUESTION_MEANINGS];

/** What one question means, and where that comes from. */
export function MeaningSelect({ question, draft }: MeaningSelectProps) {
  const t = useTranslations("questions");
  const answers = useTranslations("answers");
  const choice = draft.choiceOf(question);
  const isStored = choice === "default" && question.source !== "chosen" && question.meaning !== null;
  const isOpen = choice === "default" && !isStored;
  const text = t(`meaning.${isStored && question.meaning ? question.meaning : isOpen ? "choose" : choice}`);
  const name = question.name ?? answers("unnamed");
  return (
    <span className="flex flex-col items-start gap-0.5 max-md:items-end">
      <Menu
        label={t("table.meaningOf", { question: name })}
        trigger={
          <Button aria-label={`${t("table.meaningOf", { question: name })}: ${text}`} className="max-w-56">
            <span className="truncate">{text}</span>
            <ChevronDown aria-hidden className="text-ink-faint" />
          </Button>
        }
      >
        <MenuSection
          title={t("table.meaning")}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[choice]}
          onSelectionChange={(keys) => {
            const chosen = CHOICES.find((each) => keys !== "all" && keys.has(each));
            if (chosen) draft.choose(question, chosen);
          }}
        >
          {CHOICES.map((each) => (
            <MenuItem key={each} id={each} label={t(`meaning.${each}`)} />
          ))}
        </MenuSection>
      </Menu>
      {isStored && question.source ? (
        <span className="text-xs text-ink-faint">{t(`source.${question.source}`)}</span>
      ) : null}
    </span>
  );
}
