/** NOTIFY channel that wakes the projection; its payload is empty. */
export const RECEIPTS_CHANNEL = "atalaya_receipts";

/** NOTIFY channel that wakes whoever reads visits again; its payload is empty. */
export const REBUILDS_CHANNEL = "atalaya_rebuilds";

/** NOTIFY channel for open browsers; its payload is an `Announcement` as JSON. */
export const LIVE_CHANNEL = "atalaya_live";

/** NOTIFY channel that wakes the poller of campaigns; its payload is empty. */
export const POLLS_CHANNEL = "atalaya_polls";

/** NOTIFY channel that wakes whoever delivers; its payload is empty. */
export const DELIVERIES_CHANNEL = "atalaya_deliveries";

/** NOTIFY channel that tells the workers of a file that begins to arrive; its payload is empty. */
export const UPLOADS_CHANNEL = "atalaya_uploads";

/** What the web processes are told: visit id and portfolio id of each changed visit, for each reader's scope. */
export type Announcement =
  | { readonly kind: "visits"; readonly visits: readonly (readonly [visitId: string, portfolioId: string])[] }
  | { readonly kind: "quarantine" }
  | { readonly kind: "campaigns" }
  | { readonly kind: "imports" }
  /** Any visit may have changed: read again what is on the screen. */
  | { readonly kind: "resync" };
