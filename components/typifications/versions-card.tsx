"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { showToast } from "@/components/ui/toast-queue";
import { useErrorText } from "@/lib/client/use-error-text";
import { type useTypifications, useTypificationVersion } from "@/lib/domain/typifications/hooks";
import type { TypificationRule } from "@/lib/domain/typifications/schema";

interface VersionsCardProps {
  readonly history: NonNullable<ReturnType<typeof useTypifications>["data"]>["history"];
  readonly onTake: (rules: TypificationRule[]) => void;
}

/** Saved versions; an earlier one can be taken up again, and is then saved as a new one. */
export function VersionsCard({ history, onTake }: VersionsCardProps) {
  const t = useTranslations("typifications.versions");
  const errorText = useErrorText();
  const version = useTypificationVersion();
  if (history.length === 0) return null;
  const take = (number: number) =>
    version.mutate(number, {
      onSuccess: ({ rules }) => onTake(rules),
      onError: (error) => void showToast({ tone: "danger", title: errorText(error).title }),
    });
  return (
    <Card title={t("title")} isFlush>
      <ul className="divide-y divide-line">
        {history.map((set, index) => (
          <li key={set.version} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm">
            <span className="font-medium">{t("version", { version: set.version })}</span>
            <span className="text-ink-soft">{t("rules", { count: set.ruleCount })}</span>
            <span className="text-xs text-ink-faint">
              {set.savedBy ? `${set.savedBy} · ` : ""}
              {set.savedAt ? <RelativeTime at={set.savedAt} /> : null}
            </span>
            {index === 0 ? (
              <span className="ml-auto text-xs text-good">{t("inForce")}</span>
            ) : (
              <span className="ml-auto">
                <Button
                  variant="quiet"
                  aria-label={t("takeLabel", { version: set.version })}
                  onPress={() => take(set.version)}
                >
                  {t("take")}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
