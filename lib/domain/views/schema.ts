import { z } from "zod";
import { toStorableText } from "@/lib/core/text";
import { readViewQuery, VIEW_PAGES } from "./rules";

const LONGEST_NAME = 80;
const LONGEST_QUERY = 8_000;

export const viewNameSchema = z
  .string()
  .transform(toStorableText)
  .pipe(z.string().trim().min(1).max(LONGEST_NAME));

const viewQuerySchema = z.string().max(LONGEST_QUERY).transform(readViewQuery);

/** A filter that somebody named, as one viewer sees it. */
export const savedViewSchema = z.object({
  id: z.string(),
  page: z.enum(VIEW_PAGES),
  name: z.string(),
  /** As it stands after the page's `?`; may be empty. */
  query: z.string(),
  isShared: z.boolean(),
  /** The viewer may rename, change, share and delete it. */
  isOwn: z.boolean(),
  ownerName: z.string(),
  updatedAt: z.string(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const savedViewListSchema = z.object({ views: z.array(savedViewSchema) });
export type SavedViewList = z.infer<typeof savedViewListSchema>;

export const newViewSchema = z.strictObject({
  page: z.enum(VIEW_PAGES),
  name: viewNameSchema,
  query: viewQuerySchema,
  isShared: z.boolean(),
});
export type NewView = z.infer<typeof newViewSchema>;

/** What is left out stays as it is. */
export const viewChangeSchema = z.strictObject({
  name: viewNameSchema.optional(),
  query: viewQuerySchema.optional(),
  isShared: z.boolean().optional(),
});
export type ViewChange = z.infer<typeof viewChangeSchema>;
