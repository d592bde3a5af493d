"use client";

import { Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Popover } from "@/components/ui/popover";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { DataColumn, Density } from "./data-column";

interface ColumnChooserProps<Row> {
  readonly columns: readonly DataColumn<Row>[];
  readonly visible: readonly string[];
  readonly density: Density;
  readonly onChange: (change: { visible?: readonly string[]; density?: Density }) => void;
  readonly onReset: () => void;
}

/** Which columns a table shows, and how dense it is; the column with the row's name always stays. */
export function ColumnChooser<Row>(props: ColumnChooserProps<Row>) {
  const { columns, visible, density, onChange, onReset } = props;
  const t = useTranslations("dataTable");
  const toggle = (id: string) =>
    onChange({ visible: visible.includes(id) ? visible.filter((each) => each !== id) : [...visible, id] });
  return (
    <Popover
      label={t("columnsTitle")}
      placement="bottom end"
      className="w-72"
      trigger={<Button icon={<Columns3 aria-hidden />}>{t("columns")}</Button>}
    >
      <SegmentedControl
        label={t("density")}
        segments={[
          { id: "comfortable", label: t("comfortable") },
          { id: "compact", label: t("compact") },
        ]}
        value={density}
        onChange={(value) => onChange({ density: value })}
      />
      <fieldset
        className="relative my-3 flex max-h-[50dvh] flex-col gap-1 overflow-auto"
        aria-label={t("columns")}
      >
        {columns.map(({ id, header, isName }) => (
          <Checkbox
            key={id}
            isSelected={visible.includes(id)}
            isDisabled={isName ?? false}
            onChange={() => toggle(id)}
          >
            {header}
          </Checkbox>
        ))}
      </fieldset>
      <Button onPress={onReset}>{t("resetColumns")}</Button>
    </Popover>
  );
}
