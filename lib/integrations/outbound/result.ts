/** Why a request never left: whoever asked may safely ask again. */
export type NotSentReason =
  /** The name does not resolve. */
  | "unknown-host"
  /** Nobody listens there, or no way leads there. */
  | "refused"
  | "tls"
  | "connect-timeout"
  /** It resolves to a private, loopback or link-local address that the operator has not allowed. */
  | "inside-address"
  /** Plain HTTP to a host that the operator has not allowed. */
  | "plain-http";

/** What is known after one request, no more and no less. Nothing in it holds a header or body that we sent. */
export type OutboundResult =
  | {
      readonly kind: "answered";
      readonly status: number;
      /** Lower-case names; of a repeated header the values are joined with a comma. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Buffer;
    }
  /** No byte of the request left this machine. */
  | { readonly kind: "not-sent"; readonly reason: NotSentReason }
  /** Bytes left and no whole answer came: the other side may have acted. `status` where the head came. */
  | {
      readonly kind: "unknown";
      readonly reason: "timeout" | "reset" | "half-body";
      readonly status: number | null;
    }
  /** The answer is larger than allowed, and was not read to its end. */
  | { readonly kind: "too-large"; readonly status: number };
