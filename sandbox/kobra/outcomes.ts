import type { Random } from "./random";

export const SANDBOX_OUTCOMES = [
  "promise",
  "contact",
  "no_contact",
  "wrong_address",
  "cancelled",
  "in_doubt",
] as const;
export type SandboxOutcome = (typeof SANDBOX_OUTCOMES)[number];

/** Labels that agents choose; case and accents vary as they do in the field. */
export const TAGS_BY_OUTCOME: Readonly<Record<SandboxOutcome, readonly (string | null)[]>> = {
  promise: ["Promesa de pago", "Promesa de pago", "PROMESA DE PAGO", "promesa de pago", "Convenio de pago"],
  contact: [
    "Cliente ya pagó",
    "CLIENTE YA PAGO",
    "Se niega a pagar",
    "Se Niega A Pagar",
    "Dejó recado con familiar",
    "Dejo recado con familiar",
    "Solicita aclaración",
  ],
  no_contact: [
    "No se encontró",
    "No se encontró",
    "NO SE ENCONTRO",
    "Casa sola",
    "No abrieron",
    "no abrieron",
  ],
  wrong_address: [
    "Domicilio incorrecto",
    "DOMICILIO INCORRECTO",
    "Domicilio no existe",
    "Cambió de domicilio",
  ],
  cancelled: [null, "Visita cancelada"],
  in_doubt: ["Pendiente de validar", "Otro", null],
};

export const VALIDATED_TAGS: readonly string[] = [
  "Domicilio validado",
  "DOMICILIO VALIDADO",
  "Negocio validado",
  "Información confirmada",
];

/** How readily doors open from 8:00 to 19:59, around a mean of 1. */
const CONTACT_BY_HOUR = [0.85, 0.95, 1, 1.05, 0.9, 0.8, 0.8, 0.9, 1, 1.15, 1.3, 1.35];

export interface OutcomeOdds {
  readonly productId: number;
  /** Hour of the day on the local clock. */
  readonly hour: number;
  /** Around 1: how well this agent gets people to the door. */
  readonly skill: number;
}

/**
 * Draws an outcome so that all visits together give about 18 % promises, 27 % other contact, 38 % no contact,
 * 7 % wrong address, 5 % cancelled, 5 % in doubt. Only debt collection (80 % of visits) ends in promises.
 */
export function drawOutcome({ productId, hour, skill }: OutcomeOdds, random: Random): SandboxOutcome {
  const favour = (CONTACT_BY_HOUR[hour - 8] ?? 1) * skill;
  const draw = random.next() * 100;
  if (draw < 7) return "wrong_address";
  if (draw < 12) return "cancelled";
  if (draw < 17) return "in_doubt";
  const promise = productId === 1 ? 22.5 * favour : 0;
  const contact = (productId === 1 ? 24 : 39) * favour;
  if (draw < 17 + promise) return "promise";
  return draw < 17 + promise + contact ? "contact" : "no_contact";
}
