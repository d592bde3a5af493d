import { z } from "zod";
import { PROBLEM_STATUS } from "@/lib/core/errors";

/** The part of JSON Schema 2020-12 that our own document uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly description?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  /** `false` closes a tuple after its `prefixItems`. */
  readonly items?: boolean | JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: boolean | JsonSchema;
}

const jsonSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    format: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    default: z.unknown().optional(),
    description: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    properties: z.record(z.string(), jsonSchema).optional(),
    required: z.array(z.string()).optional(),
    items: z.union([z.boolean(), jsonSchema]).optional(),
    prefixItems: z.array(jsonSchema).optional(),
    anyOf: z.array(jsonSchema).optional(),
    additionalProperties: z.union([z.boolean(), jsonSchema]).optional(),
  }),
);

const contentSchema = z.object({
  content: z.object({ "application/json": z.object({ schema: jsonSchema }) }).optional(),
});
const operationSchema = z.object({
  summary: z.string().default(""),
  tags: z.array(z.string()).default([]),
  security: z.array(z.record(z.string(), z.array(z.string()))).default([]),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        schema: jsonSchema,
      }),
    )
    .default([]),
  requestBody: contentSchema.optional(),
  responses: z.record(z.string(), contentSchema),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({ schemas: z.record(z.string(), jsonSchema).default({}) }),
});

export type ApiParameter = z.infer<typeof operationSchema>["parameters"][number];

/** Who may call: a key, or at least a role. As `Authorise`, read back from the document. */
export type ApiCaller =
  | "anyone"
  | "webhook-key"
  | "viewer-or-webhook-key"
  | "viewer"
  | "supervisor"
  | "admin";

export interface ApiOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly caller: ApiCaller;
  readonly parameters: readonly ApiParameter[];
  readonly body: JsonSchema | null;
  /** The HTTP status of success and what comes with it. */
  readonly status: string;
  readonly answer: JsonSchema | null;
}

export interface ApiReference {
  readonly groups: readonly { readonly tag: string; readonly operations: readonly ApiOperation[] }[];
  readonly schemas: Readonly<Record<string, JsonSchema>>;
}

/** Arranges our OpenAPI document for reading, by tag; null where it is not as this page knows it. */
export function readApiDocument(document: unknown): ApiReference | null {
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) {
    return null;
  }
  const groups = new Map<string, ApiOperation[]>();
  for (const [path, methods] of Object.entries(parsed.data.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? "";
      groups.set(tag, [...(groups.get(tag) ?? []), toOperation(method, path, operation)]);
    }
  }
  return {
    groups: [...groups].map(([tag, operations]) => ({ tag, operations })),
    schemas: parsed.data.components.schemas,
  };
}

function toOperation(method: string, path: string, operation: z.infer<typeof operationSchema>): ApiOperation {
  const [status = "200", response] =
    Object.entries(operation.responses).find(([code]) => code !== "default") ?? [];
  return {
    id: `${method} ${path}`,
    method: method.toUpperCase(),
    path,
    summary: operation.summary,
    caller: callerOf(operation.security),
    parameters: operation.parameters,
    body: operation.requestBody?.content?.["application/json"].schema ?? null,
    status,
    answer: response?.content?.["application/json"].schema ?? null,
  };
}

function callerOf(security: readonly Readonly<Record<string, readonly string[]>>[]): ApiCaller {
  const hasKey = security.some((way) => "webhookKey" in way);
  const session = security.find((way) => "session" in way);
  if (!session) {
    return hasKey ? "webhook-key" : "anyone";
  }
  const role = session.session?.[0];
  if (role === "admin" || role === "supervisor") {
    return role;
  }
  return hasKey ? "viewer-or-webhook-key" : "viewer";
}

/** Every refusal that the API knows, with its HTTP status. */
export const REFUSALS = Object.entries(PROBLEM_STATUS).map(([code, status]) => ({ code, status }));
