import type { Authorise } from "@/lib/core/endpoint";
import { Problem } from "@/lib/core/errors";
import { findWebhookKey } from "@/lib/domain/receipts/queries/find-webhook-key";
import { isAtLeast } from "@/lib/domain/users/rules";
import type { Role, Viewer } from "@/lib/domain/users/schema";
import { getViewer } from "./viewer";

/** Whoever calls an endpoint, once let in. */
export type Caller =
  | { readonly kind: "nobody" }
  | { readonly kind: "viewer"; readonly viewer: Viewer }
  | { readonly kind: "webhook-key"; readonly webhookKeyId: string };

/** @throws Problem `not-signed-in`, `not-allowed` or `cross-site`. The body is not read. */
export async function authoriseRequest(authorise: Authorise, request: Request): Promise<Caller> {
  if (authorise === "anyone") return { kind: "nobody" };
  if (authorise === "webhook-key") return byKey(request);
  if (authorise === "viewer-or-webhook-key") {
    return request.headers.has("api-key") ? byKey(request) : bySession("viewer", request);
  }
  return bySession(authorise, request);
}

async function byKey(request: Request): Promise<Caller> {
  const webhookKeyId = await findWebhookKey(request.headers.get("api-key"));
  if (webhookKeyId === null) throw new Problem("not-signed-in", "The api-key header is missing or wrong");
  return { kind: "webhook-key", webhookKeyId };
}

async function bySession(least: Role, request: Request): Promise<Caller> {
  if (request.method !== "GET" && request.method !== "HEAD") refuseCrossSite(request);
  const viewer = await getViewer();
  if (!viewer) throw new Problem("not-signed-in", "Sign in first");
  if (!isAtLeast(viewer.role, least)) throw new Problem("not-allowed", "Your role does not allow this");
  return { kind: "viewer", viewer };
}

/** A browser sends the session cookie along with other sites' requests; it also says where they come from. */
function refuseCrossSite(request: Request): void {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  const isForeignOrigin = origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host);
  if (isForeignOrigin || (site !== null && site !== "same-origin" && site !== "none")) {
    throw new Problem("cross-site", "Requests from other sites are refused");
  }
}
