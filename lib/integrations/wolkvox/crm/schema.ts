/** How wolkvox CRM is reached. */
export interface CrmAccess {
  /** `https://crm0000.wolkvox.com`, with or without a slash at its end. */
  readonly baseUrl: string;
  /** The page's headline and its samples disagree about it, so it is a setting. */
  readonly path: string;
  readonly token: string;
}

/** What one insert came to. There is no idempotency key: only `later` may be sent again by itself. */
export type GestionOutcome =
  | { readonly kind: "sent"; readonly remoteId: string }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "locked-out"; readonly reason: string }
  | { readonly kind: "later"; readonly reason: string; readonly retryAfterS: number | null }
  | { readonly kind: "unsettled"; readonly reason: string };

export interface GestionAnswer {
  readonly outcome: GestionOutcome;
  readonly httpStatus: number | null;
  /** The answer's text as received, cut, without our token; null where none came. */
  readonly answer: string | null;
}

/** What a read-back brought: the gestiones that carry the value asked for, as they came. */
export type ReadBack =
  | { readonly kind: "list"; readonly gestiones: readonly Record<string, unknown>[] }
  | { readonly kind: "failed"; readonly reason: string };
