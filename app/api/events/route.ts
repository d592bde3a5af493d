import { createResponse } from "better-sse";
import { findViewer } from "@/lib/domain/users/queries";
import { isInScope } from "@/lib/domain/users/rules";
import { liveEventsEndpoint } from "@/lib/domain/visits/endpoints";
import type { LiveEvent } from "@/lib/domain/visits/schema";
import { serve } from "@/lib/http/serve";
import { readSessionClaim } from "@/lib/platform/auth";
import { isAnnouncedSince, subscribeLive } from "@/lib/platform/live";

/** A stream outlives the request that was authorised: the session is looked at again this often. */
const RECHECK_MS = 15_000;

export const GET = serve(liveEventsEndpoint, async ({ request, query, viewer }) => {
  const claim = await readSessionClaim();
  const ended = new AbortController();
  const source = new Request(request.url, {
    headers: request.headers,
    signal: AbortSignal.any([request.signal, ended.signal]),
  });
  return createResponse(source, (session) => {
    const push = (event: LiveEvent) => void session.push(event, "live");
    const unsubscribe = subscribeLive((announcement) => {
      if (announcement.kind !== "visits") return push(announcement);
      const visible = announcement.visits.filter(([, portfolioId]) => isInScope(viewer.scope, portfolioId));
      if (visible.length > 0) push({ kind: "visits", visitIds: visible.map(([visitId]) => visitId) });
    });
    const recheck = setInterval(async () => {
      const stillThere = claim && (await findViewer(claim).catch(() => viewer));
      if (!stillThere) ended.abort();
    }, RECHECK_MS);
    session.once("disconnected", () => {
      clearInterval(recheck);
      unsubscribe();
    });
    // What was announced after the page was made and before this moment was missed, on a reconnection too.
    if (isAnnouncedSince(query.since)) push({ kind: "resync" });
  });
});
