import { z } from "zod";
import { ACCOUNT_FIELD_NAMES } from "../rules/account-fields/account-fields";

const fieldNameSchema = z.enum(ACCOUNT_FIELD_NAMES);

/** Longer than any field of Kobra's: what is too long is told in its place, and not refused whole. */
export const LONGEST_TEXT = 1_000;

export const accountTextsSchema = z.partialRecord(fieldNameSchema, z.string().max(LONGEST_TEXT));

/** The whole form, or the short one for balances. */
const ACCOUNT_FORMS = ["whole", "balances"] as const;

export const accountFormSchema = z.enum(ACCOUNT_FORMS);
export type AccountForm = z.infer<typeof accountFormSchema>;

const requiredSchema = z.object({ all: z.array(fieldNameSchema), anyOf: z.array(fieldNameSchema) });

/** What the form is held to, beside the table of fields. */
export const formRulesSchema = z.object({
  required: z.object({ 1: requiredSchema, 2: requiredSchema, 3: requiredSchema }),
  /** Days after it are still to come. */
  today: z.iso.date(),
  isKobraSetUp: z.boolean(),
});
export type FormRules = z.infer<typeof formRulesSchema>;

export const accountDraftSchema = z.object({
  id: z.string(),
  form: accountFormSchema,
  accountId: z.string().nullable(),
  texts: accountTextsSchema,
  updatedAt: z.string(),
});
export type AccountDraft = z.infer<typeof accountDraftSchema>;

/** What an account's last accepted sends left, as texts for the form. */
export const accountToEditSchema = z.object({
  id: z.string(),
  externalId: z.string(),
  clientName: z.string().nullable(),
  isInactive: z.boolean(),
  texts: accountTextsSchema,
});
export type AccountToEdit = z.infer<typeof accountToEditSchema>;
