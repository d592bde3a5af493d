import type { PromiseStatus } from "../../promises/rules/promise-words";
import {
  type FieldSource,
  GESTION_FIELDS,
  type GestionBody,
  type GestionField,
  type GestionMapping,
  type GestionSource,
} from "../schema/gestion";

/** What a visit and its account say, as far as a gestión tells it. */
export interface GestionFacts {
  readonly externalId: string | null;
  readonly clientName: string | null;
  /** Of the account, under Kobra's names. */
  readonly accountFields: Readonly<Record<string, unknown>>;
  /** That the agent collected at the visit. */
  readonly collectedPhone: string | null;
  readonly recordId: string | null;
  readonly agentName: string | null;
  readonly agentId: string | null;
  readonly kobraVisitId: string;
  readonly visitType: string | null;
  /** `YYYY-MM-DD HH:MM:SS` in the visit's own time zone: of the visit, or of the promise's change. */
  readonly localDate: string;
  readonly durationS: number | null;
  readonly tag: string | null;
  readonly comment: string | null;
  readonly promiseAmount: string | null;
  readonly promiseOn: string | null;
  /** Set where a promise's change is told, and not the visit. */
  readonly change: PromiseChangeFacts | null;
}

/** What a promise's change of status says. */
export interface PromiseChangeFacts {
  readonly status: PromiseStatus;
  readonly paidAmount: string | null;
}

export const DEFAULT_MAPPING: Readonly<Record<GestionField, FieldSource>> = {
  id_customer: "external-id",
  customer_id: "external-id",
  wolkvox_idCall: "empty",
  client_name: "client-name",
  client_lastname: "empty",
  client_type_document: "empty",
  client_telephone: "phone",
  agent_name: "agent-name",
  agent_id: "agent-id",
  type_interaction: "interaction",
  time: "duration",
  date: "visit-date",
  campaign_id: "empty",
  wolkvox_idCustomer: "empty",
  wolkvox_phoneCall: "phone",
  wolkvox_CrmPhoneCall: "phone",
  obligation: "external-id",
};

/** The one module of this call (wolkvox CRM, "insert gestión"). */
const MODULE = "collections";
const LONGEST_COMMENT = 1_000;

/**
 * The body of one gestión. The typification goes out in both of the page's spellings; what is not known is
 * empty text, since the page's samples send every field.
 *
 * Source: wolkvox CRM, "insert gestión" (collections).
 */
export function makeGestion(
  facts: GestionFacts,
  typification: { readonly code: string; readonly description: string },
  { operation, mapping }: { readonly operation: string; readonly mapping: GestionMapping },
): GestionBody {
  const mapped = GESTION_FIELDS.map((field) => [
    field,
    fill(mapping[field] ?? DEFAULT_MAPPING[field], facts),
  ]);
  return {
    operation,
    fields: {
      tipifycation_code: typification.code,
      tipifycation_desc: typification.description,
      tipification_code: typification.code,
      tipification_description: typification.description,
      module: MODULE,
      wolkvox_idRecord: facts.recordId ?? "",
      ...Object.fromEntries(mapped),
    },
  };
}

function fill(source: FieldSource, facts: GestionFacts): string {
  return typeof source === "string" ? READERS[source](facts) : source.text;
}

const READERS: Readonly<Record<GestionSource, (facts: GestionFacts) => string>> = {
  empty: () => "",
  "external-id": ({ externalId }) => externalId ?? "",
  "client-name": ({ clientName }) => clientName ?? "",
  "client-first-name": (facts) => readField(facts, "name"),
  "client-last-name": (facts) =>
    ["firstSurname", "secondSurname"]
      .map((name) => readField(facts, name))
      .filter(Boolean)
      .join(" "),
  rfc: (facts) => readField(facts, "rfc"),
  phone: (facts) =>
    facts.collectedPhone ?? (readField(facts, "cellphoneNumber") || readField(facts, "phoneNumber")),
  "agent-name": ({ agentName }) => agentName ?? "",
  "agent-id": ({ agentId }) => agentId ?? "",
  "visit-id": ({ kobraVisitId }) => kobraVisitId,
  "visit-type": ({ visitType }) => visitType ?? "",
  "visit-date": ({ localDate }) => localDate,
  duration: ({ durationS }) => (durationS === null ? "" : clock(durationS)),
  tag: ({ tag }) => tag ?? "",
  comment: ({ comment }) => (comment ?? "").slice(0, LONGEST_COMMENT).toWellFormed(),
  "promise-amount": ({ promiseAmount }) => promiseAmount ?? "",
  "promise-date": ({ promiseOn }) => promiseOn ?? "",
  "paid-amount": ({ change }) => change?.paidAmount ?? "",
  // Words of the CRM's users, whatever language our own are shown in.
  interaction: ({ change }) => (change ? "Promesa" : "Visita"),
};

function readField({ accountFields }: GestionFacts, name: string): string {
  const value = accountFields[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** `HH:MM:SS`. */
function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
