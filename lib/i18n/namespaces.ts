/** The message files, one per part of the product. A new file is added here and to `Messages`. */
export const NAMESPACES = [
  "common",
  "frame",
  "auth",
  "overview",
  "visits",
  "checklist",
  "map",
  "inbox",
  "users",
  "settings",
  "apiDocs",
  "dataTable",
  "visitTable",
  "exports",
  "errors",
] as const;
export type Namespace = (typeof NAMESPACES)[number];
