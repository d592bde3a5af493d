/** What wolkvox or the way there can say no with; `lib/domain/campaigns` shows each with its advice. */
export type WolkvoxProblem =
  | "token-limit"
  | "too-many-at-once"
  | "token-refused"
  | "server-backup"
  | "address-refused"
  | "configuration"
  | "rate-limited"
  | "server-error"
  | "redirect"
  | "not-json"
  | "wrong-shape"
  | "error-in-answer"
  | "too-large"
  | "too-many-records"
  | "not-sent"
  | "inside-address"
  | "timeout"
  | "cut";

export interface CampaignsAnswer {
  readonly kind: "campaigns";
  /** As they came; each is read, and refused, by itself. */
  readonly rows: readonly unknown[];
  readonly httpStatus: number;
  readonly body: Buffer;
}

export interface WolkvoxFailure {
  readonly kind: "failed";
  readonly problem: WolkvoxProblem;
  /** Whether wolkvox may have counted the call. */
  readonly isSent: boolean;
  readonly httpStatus: number | null;
  /** wolkvox's `msg`, without our token, cut to 300 characters. */
  readonly vendorMessage: string | null;
  readonly body: Buffer | null;
}
