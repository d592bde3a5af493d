import { z } from "zod";

/** Which visits have to be read again: those that any part names. */
export const rebuildSelectionSchema = z.strictObject({
  isAll: z.boolean(),
  /** Products whose checklists are understood differently; null for visits without one. */
  products: z.array(z.number().int().nullable()),
  /** Tags that are understood differently, as text keys. */
  tagKeys: z.array(z.string()),
  /** Visits read in the workspace's own zone, for want of a known one. */
  isZoneDefault: z.boolean(),
});
export type RebuildSelection = z.infer<typeof rebuildSelectionSchema>;

export const NO_VISITS: RebuildSelection = { isAll: false, products: [], tagKeys: [], isZoneDefault: false };
export const EVERY_VISIT: RebuildSelection = { ...NO_VISITS, isAll: true };

/** Whatever either names. */
export function joinSelections(a: RebuildSelection, b: RebuildSelection): RebuildSelection {
  return {
    isAll: a.isAll || b.isAll,
    products: [...new Set([...a.products, ...b.products])],
    tagKeys: [...new Set([...a.tagKeys, ...b.tagKeys])],
    isZoneDefault: a.isZoneDefault || b.isZoneDefault,
  };
}
