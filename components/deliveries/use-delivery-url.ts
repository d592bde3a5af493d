"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { deliveryStateSchema, deliveryTargetSchema } from "@/lib/domain/deliveries/schema/delivery";
import { type DeliverySelection, deliverySelectionSchema } from "@/lib/domain/deliveries/schema/listing";

const PARSERS = {
  target: parseAsStringLiteral(deliveryTargetSchema.options),
  state: parseAsStringLiteral(deliveryStateSchema.options),
  from: parseAsString,
  to: parseAsString,
  q: parseAsString,
  visit: parseAsString,
  promise: parseAsString,
  delivery: parseAsString,
};

/** The page's filter and the open delivery, as they stand in the URL. What cannot be read is left out. */
export function useDeliveryUrl() {
  const [url, change] = useQueryStates(PARSERS, { history: "push" });
  const { delivery, ...filter } = url;
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
  const read = deliverySelectionSchema.safeParse(given);
  const selection: DeliverySelection = read.success ? read.data : {};
  return { selection, deliveryId: delivery, isUnreadable: !read.success, change };
}
