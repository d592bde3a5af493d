/** NOTIFY channel that wakes the projection; its payload is empty. */
export const RECEIPTS_CHANNEL = "atalaya_receipts";

/** NOTIFY channel for open browsers; its payload is a `LiveEvent` as JSON. */
export const LIVE_CHANNEL = "atalaya_live";
