import type { z } from "zod";
import type { Endpoint } from "@/lib/core/endpoint";
import { apiFetch } from "./api-fetch";

interface Call {
  readonly params?: Readonly<Record<string, string>>;
  /** Undefined and null values are left out of the URL. */
  readonly query?: Readonly<Record<string, string | number | boolean | null | undefined>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Calls one endpoint of our API and answers with its checked JSON. @throws ApiError as `apiFetch` does. */
export function callEndpoint<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  A extends z.ZodType,
>(endpoint: Endpoint<P, Q, B, A>, { params = {}, query = {}, body, signal }: Call = {}): Promise<z.infer<A>> {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(name, String(value));
  }
  const suffix = search.size > 0 ? `?${search}` : "";
  return apiFetch(`/${path.slice(1)}${suffix}`, endpoint.answer, { method: endpoint.method, body, signal });
}
