/** The message files, one per part of the product. A new file is added here and to `Messages`. */
export const NAMESPACES = [
  "common",
  "frame",
  "auth",
  "overview",
  "visits",
  "filter",
  "checklist",
  "map",
  "inbox",
  "accounts",
  "revisits",
  "users",
  "settings",
  "apiDocs",
  "charts",
  "campaigns",
  "errors",
] as const;
export type Namespace = (typeof NAMESPACES)[number];
