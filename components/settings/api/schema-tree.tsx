"use client";

import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { JsonSchema } from "./api-document";
import { boundsOf, resolveSchema, shapesOf, typeWords } from "./json-schema-words";

interface SchemaTreeProps {
  readonly schema: JsonSchema;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

/** A body as a tree of its fields; what lies deeper opens on demand. */
export function SchemaTree({ schema, schemas }: SchemaTreeProps) {
  const t = useTranslations("apiDocs");
  const shapes = shapesOf(schema, schemas);
  const isPlainObject = resolveSchema(schema, schemas).properties !== undefined;
  return (
    <div className="flex flex-col gap-2">
      {isPlainObject ? null : (
        <p lang="en" className="font-mono text-xs wrap-anywhere text-ink-soft">
          {typeWords(schema, schemas)}
        </p>
      )}
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes of a schema have no names and never move
        <div key={index} className="flex flex-col gap-2">
          {index > 0 ? <p className="text-xs text-ink-faint">{t("or")}</p> : null}
          <FieldList shape={shape} schemas={schemas} />
        </div>
      ))}
    </div>
  );
}

interface FieldListProps {
  readonly shape: JsonSchema;
  readonly schemas: SchemaTreeProps["schemas"];
}

function FieldList({ shape, schemas }: FieldListProps) {
  return (
    <ul className="flex flex-col border-line border-l">
      {Object.entries(shape.properties ?? {}).map(([name, schema]) => (
        <li key={name} className="flex flex-col gap-1 py-1 pl-3">
          <SchemaLine
            name={name}
            schema={schema}
            schemas={schemas}
            isRequired={shape.required?.includes(name) ?? false}
          />
          <DeeperShapes schema={schema} schemas={schemas} name={name} />
        </li>
      ))}
    </ul>
  );
}

interface SchemaLineProps extends SchemaTreeProps {
  readonly name: string;
  readonly isRequired: boolean;
}

/** One field or parameter: its name, type and bounds, and whether it may be left out. */
export function SchemaLine({ name, schema, schemas, isRequired }: SchemaLineProps) {
  const t = useTranslations("apiDocs");
  const bounds = boundsOf(resolveSchema(schema, schemas));
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <code className="font-mono font-medium wrap-anywhere">{name}</code>
      <code lang="en" className="font-mono text-xs wrap-anywhere text-ink-soft">
        {typeWords(schema, schemas)}
      </code>
      {bounds ? <span className="tabular text-xs text-ink-faint">{bounds}</span> : null}
      {isRequired ? null : <span className="text-xs text-ink-faint">{t("optional")}</span>}
      {schema.default === undefined ? null : (
        <span className="text-xs text-ink-faint">
          {t.rich("default", {
            value: JSON.stringify(schema.default),
            code: (chunks) => <code className="font-mono">{chunks}</code>,
          })}
        </span>
      )}
      {schema.description ? (
        <span lang="en" className="w-full text-xs text-ink-soft">
          {schema.description}
        </span>
      ) : null}
    </div>
  );
}

function DeeperShapes({ schema, schemas, name }: SchemaTreeProps & { readonly name: string }) {
  const t = useTranslations("apiDocs");
  const shapes = shapesOf(schema, schemas);
  if (shapes.length === 0) {
    return null;
  }
  return (
    <details className="group/field">
      <summary className="flex min-h-6 w-fit cursor-pointer list-none items-center gap-1 rounded-md text-xs text-accent hover:text-accent-strong [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 transition-transform group-open/field:rotate-90 motion-reduce:transition-none"
        />
        {t("fieldsOf", { name })}
      </summary>
      <div className="flex flex-col gap-2 pt-1 pl-1">
        {shapes.map((shape, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes of a schema have no names and never move
          <FieldList key={index} shape={shape} schemas={schemas} />
        ))}
      </div>
    </details>
  );
}
