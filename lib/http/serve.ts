import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Endpoint } from "@/lib/core/endpoint";
import { Problem } from "@/lib/core/errors";
import type { Viewer } from "@/lib/domain/users/schema";
import { log } from "@/lib/platform/log";
import { authoriseRequest, type Caller } from "./authorise";

type Inferred<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

export interface Call<Params, Query, Body> {
  readonly request: Request;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly caller: Caller;
  /** The signed-in person; throws where the endpoint lets in somebody else. */
  readonly viewer: Viewer;
}

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };

const LARGEST_JSON_BODY = 256 * 1024;

/**
 * Makes the route of an endpoint: authorise → parse → one query or command → answer. A handler returns
 * the answer's value, or a `Response` where the answer is no JSON.
 */
export function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, A>,
  handle: (call: Call<Inferred<P>, Inferred<Q>, Inferred<B>>) => Promise<z.input<A> | Response>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, context) => {
    try {
      const caller = await authoriseRequest(endpoint.authorise, request);
      const call = {
        request,
        caller,
        params: (endpoint.params && parse(endpoint.params, await context.params, "path")) as Inferred<P>,
        query: (endpoint.query && parse(endpoint.query, readQuery(request), "query")) as Inferred<Q>,
        body: (endpoint.body
          ? parse(endpoint.body, await readJson(request), "body")
          : undefined) as Inferred<B>,
        get viewer(): Viewer {
          if (caller.kind !== "viewer") throw new Problem("not-signed-in", "Sign in first");
          return caller.viewer;
        },
      };
      const answer = await handle(call);
      if (answer instanceof Response) return answer;
      return Response.json(answer, {
        status: endpoint.status ?? 200,
        headers: { "Cache-Control": "no-store" },
      });
    } catch (error) {
      return answerError(error, `${endpoint.method} ${endpoint.path}`);
    }
  };
}

function readQuery(request: Request): Record<string, string> {
  return Object.fromEntries(new URL(request.url).searchParams);
}

function parse(schema: z.ZodType, value: unknown, place: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new Problem("invalid-input", `The ${place} is not as this endpoint expects`, { issues });
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > LARGEST_JSON_BODY) throw new Problem("too-large", "The body is too large");
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("invalid-input", "The body is not JSON");
  }
}

/** The one place where what was thrown becomes an answer: a problem as it is, the rest opaque with a reference. */
function answerError(error: unknown, place: string): Response {
  const reference = randomUUID().slice(0, 8);
  const headers: Record<string, string> = { "Cache-Control": "no-store" };
  if (error instanceof Problem) {
    const { code, message, details, retryAfterS } = error;
    if (retryAfterS !== undefined) headers["Retry-After"] = String(retryAfterS);
    const body = { error: { code, message, reference, ...(Object.keys(details).length > 0 && { details }) } };
    return Response.json(body, { status: error.status, headers });
  }
  log.error(
    { reference, place, failure: error instanceof Error ? error.name : typeof error, stack: stackOf(error) },
    "request failed",
  );
  const body = { error: { code: "internal", message: "Something failed on our side", reference } };
  return Response.json(body, { status: 500, headers });
}

/** Where it failed, without the message: database errors quote the values they choked on. */
function stackOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .slice(0, 8)
    .map((line) => line.trim());
}
