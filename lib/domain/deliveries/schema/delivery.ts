import { z } from "zod";

/** Systems that are told of results one by one. */
const DELIVERY_TARGETS = ["kobra-promises", "wolkvox-gestiones"] as const;
export const deliveryTargetSchema = z.enum(DELIVERY_TARGETS);
export type DeliveryTargetName = z.infer<typeof deliveryTargetSchema>;

const DELIVERY_STATES = ["waiting", "held", "sending", "sent", "refused", "unknown", "withdrawn"] as const;
export const deliveryStateSchema = z.enum(DELIVERY_STATES);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** What a held delivery waits for: the account's record in the CRM, or the visit's integer id in Kobra. */
export const DELIVERY_HOLDS = ["no-record-id", "no-kobra-id"] as const;
export type DeliveryHold = (typeof DELIVERY_HOLDS)[number];

/** One thing to be entered as owed to a target. */
export interface DeliveryDraft {
  readonly target: DeliveryTargetName;
  /** What it is: a second one with this key is the same. */
  readonly key: string;
  readonly portfolioId: string;
  readonly visitId?: string | null;
  readonly promiseId?: string | null;
  /** What is owed for one account leaves in order. */
  readonly externalId?: string | null;
  readonly ruleVersion?: number | null;
  /** As it is to be sent: an object or an array. */
  readonly body: object;
  readonly hold?: DeliveryHold | null;
  /** It leaves no sooner. */
  readonly leavesAt?: Date;
  /** Its place in line; now where nothing is said. */
  readonly orderAt?: Date;
}

/** What a target's sender is given. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly target: DeliveryTargetName;
  readonly attempt: number;
  readonly body: unknown;
  readonly portfolioId: string;
  readonly visitId: string | null;
  readonly promiseId: string | null;
  readonly externalId: string | null;
}

/** What is known after one request, no more and no less. */
export type DeliveryOutcome =
  /** A parsed success. */
  | { readonly kind: "sent"; readonly remoteId: string | null }
  /** A definite no: nothing of it was taken, and the same again would end alike. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Nothing passes until a person acts: the target pauses, and this one waits. */
  | { readonly kind: "locked-out"; readonly reason: string }
  /** It certainly was not taken, and may be later. */
  | { readonly kind: "later"; readonly reason: string; readonly retryAfterS: number | null }
  /** It may have arrived. */
  | { readonly kind: "unsettled"; readonly reason: string };

export interface DeliveryAnswer {
  readonly outcome: DeliveryOutcome;
  readonly httpStatus: number | null;
  /** The answer's text as received, cut, without our secrets; null where none came. */
  readonly answer: string | null;
}
