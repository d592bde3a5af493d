import { z } from "zod";
import { defineJob } from "@/lib/core/job";

/** Sends what waits, of every import in turn, until nothing does. One runs for the whole installation. */
export const sendImportsJob = defineJob({
  name: "imports.send",
  payload: z.object({}),
  retryLimit: 1_000,
  // The most that the queue lets one run take; the next one goes on where it stopped.
  longestS: 82_800,
});

/** Finds what waits though nobody sends it, and closes what a dead worker left in a cancelled import. */
export const sweepImportsJob = defineJob({ name: "imports.sweep", payload: z.object({}) });

/** Writes on the rows of a cancelled import what holds for them since it was cancelled. */
export const settleCancelledJob = defineJob({
  name: "imports.settle-cancelled",
  payload: z.strictObject({ importId: z.uuid() }),
});

/** Asks whether anybody answers at Kobra's address. */
export const probeKobraJob = defineJob({ name: "imports.probe-kobra", payload: z.object({}) });

/** Lays a list of results from Kobra's portal beside the import that it belongs to. */
export const readPortalReportJob = defineJob({
  name: "imports.read-portal-report",
  payload: z.strictObject({ reportId: z.uuid() }),
});

/** What one request for a chunk came to, as the client of Kobra judges it. */
export interface ChunkAnswer {
  readonly outcome:
    | { readonly kind: "accepted" }
    | { readonly kind: "refused"; readonly type: string | null; readonly message: string | null }
    | { readonly kind: "locked-out" }
    | {
        readonly kind: "unsettled";
        readonly reason: string;
        readonly mayHaveArrived: boolean;
        readonly retryAfterS: number | null;
      };
  readonly httpStatus: number | null;
  readonly body: string | null;
}
