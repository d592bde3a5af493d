"use client";

import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import { afterSuccess } from "@/lib/client/after-success";
import { useUploadActions, useUploadRows } from "@/lib/domain/uploads/hooks";
import type { Upload, UploadPlan } from "@/lib/domain/uploads/schema";
import { ColumnTable } from "./column-table";
import { FixedValues } from "./fixed-values";
import { PlanWarnings } from "./plan-warnings";
import { PreviewTable } from "./preview-table";
import { StepFooter } from "./step-footer";
import { useWizardUrl } from "./use-wizard-url";

interface ColumnsStepProps {
  readonly upload: Upload;
  readonly plan: UploadPlan;
}

const TYPES = ["1", "2", "3"] as const;
const TYPE_OF = { 1: "1", 2: "2", 3: "3" } as const;
const NUMBER_OF = { "1": 1, "2": 2, "3": 3 } as const;

/** What each column of the file is, how it is read, and what the file lacks. */
export function ColumnsStep({ upload, plan: saved }: ColumnsStepProps) {
  const t = useTranslations("uploads.columns");
  const { goTo } = useWizardUrl();
  const { plan: save } = useUploadActions(upload.id);
  const [plan, setPlan] = useState(saved);
  const rows = useUploadRows(upload.id, { show: "all" }, "columns");
  const preview = rows.data?.pages[0]?.rows ?? [];
  const isChanged = JSON.stringify(plan) !== JSON.stringify(saved);
  const hasId = plan.columns.some(({ target }) => target === "externalID");
  const finish = () => {
    if (isChanged) afterSuccess(save.mutateAsync(plan), () => goTo("review"));
    else goTo("review");
  };
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label={t("type")}
            hint={t(`typeHints.${plan.importType}`)}
            options={TYPES.map((id) => ({ id, label: t(`types.${id}`) }))}
            value={TYPE_OF[plan.importType]}
            onChange={(id) => setPlan({ ...plan, importType: NUMBER_OF[id] })}
          />
        </div>
      </Card>
      <PlanWarnings plan={plan} />
      <ColumnTable upload={upload} plan={plan} preview={preview} onChange={setPlan} />
      <FixedValues plan={plan} onChange={setPlan} />
      <PreviewTable headers={upload.headers} query={rows} />
      <RefusalBanner error={save.error} />
      <StepFooter note={hasId ? null : t("needsId")}>
        <Button
          variant="primary"
          icon={<ArrowRight aria-hidden />}
          isDisabled={!hasId}
          isPending={save.isPending}
          onPress={finish}
        >
          {t("save")}
        </Button>
      </StepFooter>
    </div>
  );
}
