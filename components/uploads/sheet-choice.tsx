"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import { useUploadActions } from "@/lib/domain/uploads/hooks";
import type { Upload } from "@/lib/domain/uploads/schema";

/** Which sheet of a workbook is the one. */
export function SheetChoice({ upload }: { readonly upload: Upload }) {
  const t = useTranslations("uploads.sheet");
  const { chooseSheet } = useUploadActions(upload.id);
  const [sheet, setSheet] = useState("0");
  return (
    <Card title={t("title")}>
      <div className="flex max-w-md flex-col items-start gap-3">
        <p className="text-sm text-ink-soft">{t("text")}</p>
        <SelectField
          label={t("label")}
          options={upload.sheets.map((name, index) => ({ id: String(index), label: name }))}
          value={sheet}
          onChange={setSheet}
        />
        <Button
          variant="primary"
          isPending={chooseSheet.isPending}
          onPress={() => chooseSheet.mutate(Number(sheet))}
        >
          {t("read")}
        </Button>
      </div>
    </Card>
  );
}
