import { z } from "zod";
import { deliveryStateSchema, deliveryTargetSchema } from "../../deliveries/schema/delivery";
import { visitOutcomeSchema } from "../../visits/schema";
import { origin } from "./origin";
import { sendStatusSchema } from "./sends";

/** What happened to an account. A further kind is added here and to the sources of `listTimeline`. */
export const timelineEntrySchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("visit"),
    /** Unique among all entries of the account. */
    id: z.string(),
    ...origin,
    outcome: visitOutcomeSchema,
    tag: z.string().nullable(),
    comment: z.string().nullable(),
    durationS: z.number().int().nullable(),
    hasPosition: z.boolean(),
  }),
  z.object({
    kind: z.literal("send"),
    /** Of the import. */
    id: z.string(),
    at: z.string(),
    /** Null for a form. */
    fileName: z.string().nullable(),
    status: sendStatusSchema,
    /** Kobra's words where it refused the account. */
    reason: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("delivery"),
    id: z.string(),
    at: z.string(),
    target: deliveryTargetSchema,
    state: deliveryStateSchema,
    hold: z.string().nullable(),
  }),
]);
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const timelinePageSchema = z.object({
  entries: z.array(timelineEntrySchema),
  nextCursor: z.string().nullable(),
});
export type TimelinePage = z.infer<typeof timelinePageSchema>;
