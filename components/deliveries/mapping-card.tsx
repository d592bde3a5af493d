"use client";

import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { QueryBody } from "@/components/ui/query-body";
import { SelectField } from "@/components/ui/select-field";
import { SkeletonText } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { useGestionPreview } from "@/lib/domain/deliveries/crm-hooks";
import { DEFAULT_MAPPING } from "@/lib/domain/deliveries/rules/gestion-body";
import {
  type FieldSource,
  GESTION_FIELDS,
  GESTION_SOURCES,
  type GestionField,
  type GestionMapping,
} from "@/lib/domain/deliveries/schema/gestion";

interface MappingCardProps {
  readonly mapping: GestionMapping;
  readonly operation: string;
  readonly onChange: (mapping: GestionMapping) => void;
}

const FIXED = "text";

/** From where each field is filled, beside what comes of it for the newest finished visit. */
export function MappingCard({ mapping, operation, onChange }: MappingCardProps) {
  const t = useTranslations("deliveries.mapping");
  const preview = useGestionPreview(operation, mapping);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card title={t("title")}>
        <p className="mb-3 text-sm text-pretty text-ink-soft">{t("fixedFields")}</p>
        <div className="flex flex-col gap-3">
          {GESTION_FIELDS.map((field) => (
            <FieldRow
              key={field}
              field={field}
              source={mapping[field] ?? DEFAULT_MAPPING[field]}
              onChange={(source) => onChange({ ...mapping, [field]: source })}
            />
          ))}
        </div>
      </Card>
      <Card title={t("preview")}>
        <QueryBody query={preview} skeleton={<SkeletonText lines={12} />}>
          {({ preview: made }) =>
            made ? (
              <>
                <p className="mb-2 text-sm text-ink-soft">{t("previewOf", { visit: made.kobraVisitId })}</p>
                <pre className="font-mono text-xs wrap-anywhere whitespace-pre-wrap">
                  {JSON.stringify(made.body, null, 2)}
                </pre>
              </>
            ) : (
              <p className="text-sm text-ink-soft">{t("noVisit")}</p>
            )
          }
        </QueryBody>
      </Card>
    </div>
  );
}

interface FieldRowProps {
  readonly field: GestionField;
  readonly source: FieldSource;
  readonly onChange: (source: FieldSource) => void;
}

function FieldRow({ field, source, onChange }: FieldRowProps) {
  const t = useTranslations("deliveries.mapping");
  const isFixed = typeof source !== "string";
  return (
    <div className={clsx("grid items-end gap-2", isFixed && "sm:grid-cols-2")}>
      <SelectField
        label={field}
        value={isFixed ? FIXED : source}
        options={[
          ...GESTION_SOURCES.map((id) => ({ id, label: t(`source.${id}`) })),
          { id: FIXED, label: t("source.text") },
        ]}
        onChange={(id) => onChange(id === FIXED ? { text: "" } : id)}
      />
      {isFixed ? (
        <TextField
          label={t("text", { field })}
          value={source.text}
          onChange={(text) => onChange({ text })}
          maxLength={200}
          autoComplete="off"
        />
      ) : null}
    </div>
  );
}
