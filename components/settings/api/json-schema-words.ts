import type { JsonSchema } from "./api-document";

type Schemas = Readonly<Record<string, JsonSchema>>;

/** Follows `$ref` into the document's own schemas. */
export function resolveSchema(schema: JsonSchema, schemas: Schemas): JsonSchema {
  const name = schema.$ref?.split("/").at(-1);
  return (name === undefined ? undefined : schemas[name]) ?? schema;
}

/** A schema's type on one line, in the words of JSON Schema: `string (uuid) | null`, `array of object`. */
export function typeWords(raw: JsonSchema, schemas: Schemas): string {
  const schema = resolveSchema(raw, schemas);
  if (schema.anyOf) {
    return [...new Set(schema.anyOf.map((branch) => typeWords(branch, schemas)))].join(" | ");
  }
  if (schema.const !== undefined) {
    return JSON.stringify(schema.const);
  }
  if (schema.enum) {
    return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  }
  if (schema.prefixItems) {
    return `[${schema.prefixItems.map((item) => typeWords(item, schemas)).join(", ")}]`;
  }
  const type = schema.type === undefined ? "any" : [schema.type].flat().join(" | ");
  if (type === "array") {
    return typeof schema.items === "object" ? `array of ${typeWords(schema.items, schemas)}` : "array";
  }
  return schema.format ? `${type} (${schema.format})` : type;
}

/** Bounds as interval notation: `1…200`, `≤ 100`; null where there are none worth reading. */
export function boundsOf(schema: JsonSchema): string | null {
  const least = schema.minLength ?? schema.minItems ?? schema.minimum;
  const most = schema.maxLength ?? schema.maxItems ?? schema.maximum;
  const low = least === undefined || Math.abs(least) === Number.MAX_SAFE_INTEGER ? null : least;
  const high = most === undefined || Math.abs(most) === Number.MAX_SAFE_INTEGER ? null : most;
  if (low === null && high === null) {
    return null;
  }
  if (low === null) {
    return `≤ ${high}`;
  }
  return high === null ? `≥ ${low}` : `${low}…${high}`;
}

/** The object shapes inside a schema, whose fields are worth a branch of their own. */
export function shapesOf(raw: JsonSchema, schemas: Schemas): JsonSchema[] {
  const schema = resolveSchema(raw, schemas);
  if (schema.properties) {
    return [schema];
  }
  const inner = [
    ...(schema.anyOf ?? []),
    ...(typeof schema.items === "object" ? [schema.items] : []),
    ...(typeof schema.additionalProperties === "object" ? [schema.additionalProperties] : []),
  ];
  return inner.flatMap((branch) => shapesOf(branch, schemas));
}
