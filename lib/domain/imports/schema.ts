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
