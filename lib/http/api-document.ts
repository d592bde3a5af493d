import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import type { Authorise, Endpoint } from "@/lib/core/endpoint";
import { allEndpoints } from "./all-endpoints";

const problemSchema = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      reference: z.string(),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
  })
  .meta({ id: "Problem" });

const SECURITY: Record<Authorise, Record<string, string[]>[]> = {
  anyone: [],
  "webhook-key": [{ webhookKey: [] }],
  "viewer-or-webhook-key": [{ session: [] }, { webhookKey: [] }],
  viewer: [{ session: [] }],
  supervisor: [{ session: ["supervisor"] }],
  admin: [{ session: ["admin"] }],
};

/** The OpenAPI 3.1 document of our own API, from the same endpoints that the routes serve. */
export function buildApiDocument() {
  const paths: ZodOpenApiPathsObject = {};
  for (const endpoint of allEndpoints) {
    const methods = paths[endpoint.path] ?? {};
    paths[endpoint.path] = { ...methods, [endpoint.method.toLowerCase()]: describeOperation(endpoint) };
  }
  return createDocument({
    openapi: "3.1.0",
    info: { title: "Atalaya", version: "0.1.0", license: { name: "Apache-2.0" } },
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
        webhookKey: { type: "apiKey", in: "header", name: "api-key" },
      },
    },
  });
}

function describeOperation(endpoint: Endpoint): ZodOpenApiOperationObject {
  const parameters = {
    ...(endpoint.params instanceof z.ZodObject && { path: endpoint.params }),
    ...(endpoint.query instanceof z.ZodObject && { query: endpoint.query }),
  };
  return {
    summary: endpoint.summary,
    tags: [endpoint.path.split("/")[2] ?? "api"],
    security: SECURITY[endpoint.authorise],
    requestParams: parameters,
    ...(endpoint.body && {
      requestBody: { required: true, content: { "application/json": { schema: endpoint.body } } },
    }),
    responses: {
      [String(endpoint.status ?? 200)]: {
        description: "Done",
        content: { "application/json": { schema: endpoint.answer } },
      },
      default: {
        description: "Refused or failed",
        content: { "application/json": { schema: problemSchema } },
      },
    },
  };
}
