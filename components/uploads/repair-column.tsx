"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalBanner } from "@/components/forms/refusal-banner";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField } from "@/components/ui/select-field";
import { COLUMN_REPAIRS, type ColumnRepair } from "@/lib/domain/imports/rules/repair-column";
import { useUploadActions } from "@/lib/domain/uploads/hooks";
import type { Upload, UploadPlan } from "@/lib/domain/uploads/schema";

interface RepairColumnProps {
  readonly upload: Upload;
  readonly plan: UploadPlan;
}

/** Mends a whole column at once; all rows are checked again. */
export function RepairColumn({ upload, plan }: RepairColumnProps) {
  const t = useTranslations("uploads.review");
  const [column, setColumn] = useState<string | null>(null);
  const options = upload.headers
    .map((header, index) => ({ id: String(index), label: header }))
    .filter((_option, index) => plan.columns[index]?.target !== "ignored");
  return (
    <Card title={t("repair")}>
      <div className="flex flex-col gap-3">
        <div className="max-w-md">
          <SelectField
            label={t("repairColumn")}
            options={options}
            value={column}
            onChange={setColumn}
            hint={t("repairHint")}
          />
        </div>
        {column === null ? null : (
          <Repairs
            key={`${column}-${JSON.stringify(plan)}`}
            upload={upload}
            plan={plan}
            index={Number(column)}
          />
        )}
      </div>
    </Card>
  );
}

function Repairs({ upload, plan, index }: RepairColumnProps & { readonly index: number }) {
  const t = useTranslations("uploads.review");
  const save = useUploadActions(upload.id).plan;
  const column = plan.columns[index];
  const [repairs, setRepairs] = useState<readonly ColumnRepair[]>(column?.repairs ?? []);
  if (!column) return null;
  const header = upload.headers[index] ?? "";
  const apply = () =>
    save.mutate({ ...plan, columns: plan.columns.with(index, { ...column, repairs: [...repairs] }) });
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="pb-2 text-sm font-medium">{t("repairing", { header })}</legend>
      <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {COLUMN_REPAIRS.map((repair) => (
          <Checkbox
            key={repair}
            isSelected={repairs.includes(repair)}
            onChange={(isOn) =>
              setRepairs(COLUMN_REPAIRS.filter((each) => (each === repair ? isOn : repairs.includes(each))))
            }
          >
            {t(`repairs.${repair}`)}
          </Checkbox>
        ))}
      </div>
      <RefusalBanner error={save.error} />
      <div>
        <Button isPending={save.isPending} isDisabled={upload.isChecking} onPress={apply}>
          {t("apply")}
        </Button>
      </div>
    </fieldset>
  );
}
