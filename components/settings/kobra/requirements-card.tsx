"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { showToast } from "@/components/ui/toast-queue";
import { DEFAULT_REQUIRED_FIELDS } from "@/lib/domain/accounts/rules/account-fields/account-fields";
import { useSetRequirements } from "@/lib/domain/imports/kobra-hooks";
import type { Requirements } from "@/lib/domain/imports/schema/kobra";
import { RequirementFields } from "./requirement-fields";

const TYPES = ["1", "2", "3"] as const;
const NUMBERS = { "1": 1, "2": 2, "3": 3 } as const;

/** Which fields each type of import must bring: one table, and an operator may change it. */
export function RequirementsCard({ stored }: { readonly stored: Requirements }) {
  const t = useTranslations("imports.requirements");
  const types = useTranslations("imports.type");
  const save = useSetRequirements();
  const [type, setType] = useState<(typeof TYPES)[number]>("1");
  const [draft, setDraft] = useState<Requirements | null>(null);
  const shown = draft ?? stored;
  const chosen = NUMBERS[type];
  const { all, anyOf } = shown[chosen];
  const change = (next: Requirements[1]) => setDraft({ ...shown, [chosen]: next });
  const submit = () =>
    save.mutate(shown, {
      onSuccess: () => {
        setDraft(null);
        showToast({ tone: "good", title: t("saved") });
      },
    });
  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-4">
        <p className="max-w-prose text-sm text-pretty text-ink-soft">
          {t("explain")} {t("always")}
        </p>
        <div className="overflow-x-auto">
          <SegmentedControl
            label={t("type")}
            value={type}
            segments={TYPES.map((id) => ({ id, label: types(id) }))}
            onChange={setType}
          />
        </div>
        <p className="tabular text-sm">{t("count", { all: all.length, anyOf: anyOf.length })}</p>
        <RequirementFields importType={chosen} value={shown[chosen]} onChange={change} />
        <RefusalBanner error={save.error} />
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" isPending={save.isPending} isDisabled={draft === null} onPress={submit}>
            {t("save")}
          </Button>
          <Button
            variant="quiet"
            onPress={() => {
              const own = DEFAULT_REQUIRED_FIELDS[chosen];
              change({ all: [...own.all], anyOf: [...own.anyOf] });
            }}
          >
            {t("defaults")}
          </Button>
        </div>
      </div>
    </Card>
  );
}
