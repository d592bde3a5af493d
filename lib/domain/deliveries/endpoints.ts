import { z } from "zod";
import { defineEndpoint } from "@/lib/core/endpoint";
import { typificationRulesSchema } from "../typifications/schema";
import { crmConnectionSchema, crmPreviewSchema, crmSetupSchema, dryRunSchema } from "./schema/crm";
import { deliveryTargetSchema } from "./schema/delivery";
import { gestionMappingSchema } from "./schema/gestion";
import {
  decideManySchema,
  decideSchema,
  deliveryDetailSchema,
  deliveryPageSchema,
  deliveryQuerySchema,
  deliveryRowSchema,
  retrySchema,
  steerTargetSchema,
  targetStandingSchema,
} from "./schema/listing";

const deliveryParams = z.object({ deliveryId: z.uuid() });
const targetParams = z.object({ target: deliveryTargetSchema });
const nothing = z.undefined();

export const listDeliveriesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/deliveries",
  summary: "What was sent to Kobra and to wolkvox one by one, newest first, with counts by state",
  authorise: "viewer",
  query: deliveryQuerySchema,
  answer: deliveryPageSchema,
});

export const getDeliveryEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/deliveries/{deliveryId}",
  summary: "One delivery with every request and answer; personal data is masked for viewers",
  authorise: "viewer",
  params: deliveryParams,
  answer: deliveryDetailSchema,
});

export const listVisitDeliveriesEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/visits/{visitId}/deliveries",
  summary: "What other systems were told of a visit",
  authorise: "viewer",
  params: z.object({ visitId: z.uuid() }),
  answer: z.object({ deliveries: z.array(deliveryRowSchema) }),
});

export const retryDeliveriesEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/deliveries/retry",
  summary: "Put refused deliveries back in line: one, or all that match; never one that may have arrived",
  authorise: "supervisor",
  body: retrySchema,
  answer: z.object({ retried: z.number().int() }),
});

export const decideDeliveryEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/deliveries/{deliveryId}/decision",
  summary: "Decide about a delivery of unknown outcome: it arrived, or send it again",
  authorise: "supervisor",
  params: deliveryParams,
  body: decideSchema,
  answer: nothing,
  status: 204,
});

export const decideManyEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/deliveries/decisions",
  summary: "Decide about all deliveries of unknown outcome that match: they arrived, or send them again",
  authorise: "supervisor",
  body: decideManySchema,
  answer: z.object({ decided: z.number().int() }),
});

export const askAgainEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/deliveries/{deliveryId}/read-back",
  summary: "Ask the CRM whether a gestión of unknown outcome arrived",
  authorise: "supervisor",
  params: deliveryParams,
  answer: nothing,
  status: 204,
});

export const listTargetsEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/delivery-targets",
  summary: "Where each target of deliveries stands: counts, pace, breaker, pause",
  authorise: "viewer",
  answer: z.object({ targets: z.array(targetStandingSchema) }),
});

export const steerTargetEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/delivery-targets/{target}",
  summary: "Switch a target on or off, pause or resume it, set its pace",
  authorise: "supervisor",
  params: targetParams,
  body: steerTargetSchema,
  answer: nothing,
  status: 204,
});

export const countCatchUpEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/delivery-targets/{target}/catch-up",
  summary: "How many deliveries switching a target on since a day would owe",
  authorise: "supervisor",
  params: targetParams,
  query: z.object({ since: z.iso.date() }),
  answer: z.object({ count: z.number().int() }),
});

export const getCrmConnectionEndpoint = defineEndpoint({
  method: "GET",
  path: "/api/crm-connection",
  summary: "How wolkvox CRM is reached and how a gestión's fields are filled",
  authorise: "supervisor",
  answer: z.object({ connection: crmConnectionSchema.nullable() }),
});

export const setUpCrmEndpoint = defineEndpoint({
  method: "PUT",
  path: "/api/crm-connection",
  summary: "Set wolkvox CRM up; the token is sealed and never shown again",
  authorise: "admin",
  body: crmSetupSchema,
  answer: nothing,
  status: 204,
});

export const previewGestionEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/crm-connection/preview",
  summary: "The body that a mapping makes of the newest finished visit",
  authorise: "supervisor",
  body: z.strictObject({ operation: z.string().max(100), mapping: gestionMappingSchema }),
  answer: z.object({ preview: crmPreviewSchema.nullable() }),
});

export const dryRunEndpoint = defineEndpoint({
  method: "POST",
  path: "/api/typifications/dry-run",
  summary: "What typification rules would send of the last 30 days, with the exact bodies; sends nothing",
  authorise: "supervisor",
  body: z.strictObject({ rules: typificationRulesSchema }),
  answer: dryRunSchema,
});
