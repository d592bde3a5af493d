/** How to reach Kobra's import. The page names no authentication header, so both of its parts are settings. */
export interface KobraAccess {
  /** `https://lservices.kobra.red/api`, with or without a slash at its end. */
  readonly baseUrl: string;
  readonly headerName: string;
  readonly headerValue: string;
}

/** The body's two forms (contracts/source/kobra-import-api.txt). */
export type KobraRequest =
  | { readonly importTypeID: 1 | 2 | 3; readonly accounts: readonly object[] }
  | readonly { readonly visitID: number; readonly paymentPromiseStatus: 2 | 3 | 4 | 5 }[];

/**
 * What one request came to. Kobra answers for the request as a whole, never for single rows, and what exists
 * is updated: all but `refused` and `locked-out` may be sent again.
 */
export type KobraOutcome =
  /** A parsed answer without an error: everything in it was taken. */
  | { readonly kind: "accepted" }
  /** A parsed error: nothing of it was taken. Type and message as received; their kinds are not documented. */
  | { readonly kind: "refused"; readonly type: string | null; readonly message: string | null }
  /** Header or address are wrong, or ours is not let in: no request will pass until a person acts. */
  | { readonly kind: "locked-out" }
  /** Nothing that can be relied on came back. */
  | {
      readonly kind: "unsettled";
      readonly reason: UnsettledReason;
      /** It may have reached Kobra: until a later answer says otherwise, its outcome is unknown. */
      readonly mayHaveArrived: boolean;
      readonly retryAfterS: number | null;
    };

export type UnsettledReason =
  | "not-sent"
  | "address-not-allowed"
  | "timeout"
  | "cut"
  | "too-large"
  | "busy"
  | "server-error"
  | "redirect"
  | "not-json"
  | "wrong-shape";

export interface KobraAnswer {
  readonly outcome: KobraOutcome;
  readonly httpStatus: number | null;
  /** The answer's text as received, cut; null where none came. */
  readonly body: string | null;
}
