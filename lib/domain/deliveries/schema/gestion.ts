import { z } from "zod";

/** Fields of a gestión that a person may fill from elsewhere, in the order of wolkvox's page. */
export const GESTION_FIELDS = [
  "id_customer",
  "customer_id",
  "wolkvox_idCall",
  "client_name",
  "client_lastname",
  "client_type_document",
  "client_telephone",
  "agent_name",
  "agent_id",
  "type_interaction",
  "time",
  "date",
  "campaign_id",
  "wolkvox_idCustomer",
  "wolkvox_phoneCall",
  "wolkvox_CrmPhoneCall",
  "obligation",
] as const;
export type GestionField = (typeof GESTION_FIELDS)[number];

/** From where a field is filled. */
export const GESTION_SOURCES = [
  "empty",
  "external-id",
  "client-name",
  "client-first-name",
  "client-last-name",
  "rfc",
  "phone",
  "agent-name",
  "agent-id",
  "visit-id",
  "visit-type",
  "visit-date",
  "duration",
  "tag",
  "comment",
  "promise-amount",
  "promise-date",
  "paid-amount",
  "interaction",
] as const;
export type GestionSource = (typeof GESTION_SOURCES)[number];

const LONGEST_FIXED_TEXT = 200;

const fieldSourceSchema = z.union([
  z.enum(GESTION_SOURCES),
  /** The same text in every gestión. */
  z.strictObject({ text: z.string().max(LONGEST_FIXED_TEXT) }),
]);
export type FieldSource = z.infer<typeof fieldSourceSchema>;

/** What a mapping leaves out is filled as `DEFAULT_MAPPING` says. */
export const gestionMappingSchema = z.partialRecord(z.enum(GESTION_FIELDS), fieldSourceSchema);
export type GestionMapping = z.infer<typeof gestionMappingSchema>;

/** `POST insertGestion.php`'s body. */
export const gestionBodySchema = z.object({
  operation: z.string(),
  fields: z.record(z.string(), z.string()),
});
export type GestionBody = z.infer<typeof gestionBodySchema>;
