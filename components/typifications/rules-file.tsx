"use client";

import { Download, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { saveFile } from "@/components/charts/save-file";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { showToast } from "@/components/ui/toast-queue";
import { type TypificationRule, typificationRulesSchema } from "@/lib/domain/typifications/schema";

interface RulesFileProps {
  readonly rules: readonly TypificationRule[];
  readonly version: number;
  readonly onRead: (rules: TypificationRule[]) => void;
}

const LARGEST_BYTES = 1024 * 1024;

/** The rules as a JSON file, to keep or to take to another workspace. What is read is not in force before it is saved. */
export function RulesFile({ rules, version, onRead }: RulesFileProps) {
  const t = useTranslations("typifications.file");
  const download = () =>
    saveFile(
      new Blob([JSON.stringify(rules, null, 2)], { type: "application/json" }),
      `tipificaciones-v${version}.json`,
    );
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = file.size <= LARGEST_BYTES ? parseRules(await file.text()) : null;
    if (found) onRead(found);
    showToast(
      found
        ? { tone: "good", title: t("read", { count: found.length }) }
        : { tone: "danger", title: t("refused"), text: t("refusedText") },
    );
  };
  return (
    <Card title={t("title")}>
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<Download aria-hidden />} isDisabled={rules.length === 0} onPress={download}>
          {t("download")}
        </Button>
        <FileTrigger
          acceptedFileTypes={["application/json", ".json"]}
          onSelect={(files) => void read(files?.[0])}
        >
          <Button icon={<Upload aria-hidden />}>{t("upload")}</Button>
        </FileTrigger>
        <p className="text-sm text-pretty text-ink-soft">{t("text")}</p>
      </div>
    </Card>
  );
}

function parseRules(text: string): TypificationRule[] | null {
  try {
    const read = typificationRulesSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
