import type { z } from "zod";

/** Who may call an endpoint: a key, or at least this role. There is no default. */
export type Authorise =
  | "anyone"
  | "webhook-key"
  | "viewer"
  | "supervisor"
  | "admin"
  /** A signed-in viewer, or the key that sent the receipt. */
  | "viewer-or-webhook-key";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * One entry of our HTTP API, stated once: the route serves it, the hook calls it, the OpenAPI page and the
 * authorisation tests list it.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** With parameters in braces: `/api/visits/{visitId}`. */
  readonly path: `/api/${string}`;
  readonly summary: string;
  readonly authorise: Authorise;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly answer: Answer;
  readonly status?: 200 | 201 | 202 | 204;
}

/** Keeps the literal and schema types of an endpoint. */
export function defineEndpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodType,
>(endpoint: Endpoint<Params, Query, Body, Answer>): Endpoint<Params, Query, Body, Answer> {
  return endpoint;
}
