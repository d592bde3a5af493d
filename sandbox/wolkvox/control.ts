import { z } from "zod";
import { FAULTS, type Fault, isFault, isRowFault, ROW_FAULTS, type RowFault } from "./faults";

const faultSchema = z.string().refine((name): name is Fault | RowFault => isFault(name) || isRowFault(name), {
  message: `one of: ${[...Object.keys(FAULTS), ...ROW_FAULTS].join(", ")}`,
});

const actSchema = z.enum(["hold", "go-on", "start", "stop", "recycle", "finish"]);
export type CampaignAct = z.infer<typeof actSchema>;

export const controlSchema = z.strictObject({
  /** Null ends the fault. */
  fault: faultSchema.nullable().optional(),
  /** For so many calls; without it, until it is ended. */
  times: z.number().int().min(1).optional(),
  speed: z.number().min(0).max(100_000).optional(),
  latencyMs: z.number().min(0).max(600_000).optional(),
  /** wolkvox's id of the campaign that `act` is about. */
  campaign: z.number().int().optional(),
  act: actSchema.optional(),
});

/** What is changed while the sandbox runs: by its own process, or by POST to `/__control`. */
export type ControlChange = z.infer<typeof controlSchema>;
