import { z } from "zod";
import { IMPORT_FAULTS } from "./faults";

export const controlSchema = z.strictObject({
  /** The next requests go wrong like these, one each. */
  faults: z.array(z.enum(IMPORT_FAULTS)).optional(),
  /** Accounts that are refused whatever they hold, with what the portal says of them. */
  poison: z.record(z.string(), z.string()).optional(),
  /** Accounts that are refused no longer. */
  forgive: z.array(z.string()).optional(),
  /**
   * Every request that holds an account whose externalID begins like this is refused with these words, as where
   * an agreement ran out; "" is every account, null lets them in again.
   */
  refuseStarting: z.record(z.string(), z.string().nullable()).optional(),
  latencyMs: z.number().min(0).max(600_000).optional(),
});

/** What is changed while the sandbox runs: by its own process, or by POST to `/__control`. */
export type KobraControl = z.infer<typeof controlSchema>;
