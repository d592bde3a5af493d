import type { formats } from "./formats";
import type { FormatTag } from "./locales";
import type { Namespace } from "./namespaces";

/** Keys are checked against the Spanish files, the language that is written first. */
interface Messages extends Record<Namespace, object> {
  common: typeof import("./messages/es/common.json");
  frame: typeof import("./messages/es/frame.json");
  auth: typeof import("./messages/es/auth.json");
  overview: typeof import("./messages/es/overview.json");
  visits: typeof import("./messages/es/visits.json");
  filter: typeof import("./messages/es/filter.json");
  checklist: typeof import("./messages/es/checklist.json");
  answers: typeof import("./messages/es/answers.json");
  questions: typeof import("./messages/es/questions.json");
  map: typeof import("./messages/es/map.json");
  inbox: typeof import("./messages/es/inbox.json");
  accounts: typeof import("./messages/es/accounts.json");
  revisits: typeof import("./messages/es/revisits.json");
  promises: typeof import("./messages/es/promises.json");
  users: typeof import("./messages/es/users.json");
  settings: typeof import("./messages/es/settings.json");
  apiDocs: typeof import("./messages/es/apiDocs.json");
  dataTable: typeof import("./messages/es/dataTable.json");
  visitTable: typeof import("./messages/es/visitTable.json");
  exports: typeof import("./messages/es/exports.json");
  imports: typeof import("./messages/es/imports.json");
  charts: typeof import("./messages/es/charts.json");
  campaigns: typeof import("./messages/es/campaigns.json");
  errors: typeof import("./messages/es/errors.json");
  measures: typeof import("./messages/es/measures.json");
  truth: typeof import("./messages/es/truth.json");
  agents: typeof import("./messages/es/agents.json");
  uploads: typeof import("./messages/es/uploads.json");
  deliveries: typeof import("./messages/es/deliveries.json");
  typifications: typeof import("./messages/es/typifications.json");
  accountFields: typeof import("./messages/es/accountFields.json");
  accountForm: typeof import("./messages/es/accountForm.json");
  accountList: typeof import("./messages/es/accountList.json");
}

declare module "next-intl" {
  interface AppConfig {
    Locale: FormatTag;
    Messages: Messages;
    Formats: typeof formats;
  }
}
