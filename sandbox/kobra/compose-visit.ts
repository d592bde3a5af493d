import { makeAddressChecklist } from "./checklists/address-checklist";
import { makeBusinessChecklist } from "./checklists/business-checklist";
import type { VisitFacts } from "./checklists/checklist";
import { makeDebtChecklist } from "./checklists/debt-checklist";
import { drawOutcome, type SandboxOutcome, TAGS_BY_OUTCOME, VALIDATED_TAGS } from "./outcomes";
import type { SandboxAccount } from "./people/accounts";
import type { SandboxAgent } from "./people/agents";
import { makeContacts } from "./people/contacts";
import { CITIES } from "./places/cities";
import { withGpsNoise } from "./places/geometry";
import type { Random } from "./random";
import type { KobraVisit } from "./visit-shape";

export interface VisitPlan {
  readonly agent: SandboxAgent;
  readonly account: SandboxAccount;
  readonly visitId: string;
  /** Wall-clock texts, `YYYY-MM-DD HH:mm:ss`, in the zone of the agent's city. */
  readonly start: string;
  readonly end: string;
  readonly random: Random;
}

const VISIT_TYPES = { 1: "Cobranza", 2: "Validación de domicilio", 3: "Validación de negocio" } as const;
const REASONS = [
  "Zona insegura",
  "Lluvia intensa",
  "Cliente pidió reprogramar",
  "Cuenta retirada de la cartera",
] as const;
const COMMENTS: Readonly<Record<SandboxOutcome, readonly string[]>> = {
  promise: ["Se compromete a pagar en la fecha acordada", "Pagará en cuanto reciba su quincena"],
  contact: [
    "Comenta que ya realizó su pago, enviará comprobante",
    "Atiende familiar, se deja aviso",
    "No reconoce el saldo",
  ],
  no_contact: [
    "Se tocó varias veces, nadie salió",
    "Casa cerrada, se deja aviso bajo la puerta",
    "Vecina dice que llega en la tarde",
  ],
  wrong_address: ["El número no existe en la calle", "Vive otra persona, no conocen al cliente"],
  cancelled: ["Se cancela desde la app"],
  in_doubt: ["Falta confirmar con el supervisor", "asdasd"],
};

function positionFields({ account, random }: VisitPlan): Pick<KobraVisit, "lat" | "lng" | "Ing"> {
  if (random.chance(0.025)) {
    const none = random.pick(["", "0"]);
    return { lat: none, lng: none };
  }
  const { lat, lng } = withGpsNoise(account, random);
  const lngText = lng.toFixed(random.int(5, 7));
  const latText = lat.toFixed(random.int(5, 7));
  return random.chance(0.12) ? { lat: latText, Ing: lngText } : { lat: latText, lng: lngText };
}

function reboundField(random: Random): boolean | string {
  if (random.chance(0.06)) return random.pick([true, "true", "1", "Sí"]);
  return random.chance(0.1) ? random.pick(["false", "0"]) : false;
}

function makeChecklistFor(account: SandboxAccount, facts: VisitFacts) {
  if (facts.outcome === "in_doubt" && facts.random.chance(0.2)) return [];
  if (account.productId === 1) return makeDebtChecklist(facts);
  return account.productId === 2 ? makeAddressChecklist(facts) : makeBusinessChecklist(facts);
}

/** Plays one visit through: draws how it ended and fills in everything that Kobra would send. */
export function composeVisit(plan: VisitPlan): KobraVisit {
  const { agent, account, random, start, end } = plan;
  const hour = Number(start.slice(11, 13));
  const outcome = drawOutcome({ productId: account.productId, hour, skill: agent.skill }, random);
  const isValidation = account.productId !== 1 && outcome === "contact";
  const tag = random.pick(isValidation ? VALIDATED_TAGS : TAGS_BY_OUTCOME[outcome]);
  const { person, street, productId } = account;
  const facts: VisitFacts = { outcome, tag, date: start.slice(0, 10), person, street, random };
  const isCancelled = outcome === "cancelled";
  const isMet = outcome === "promise" || outcome === "contact";
  return {
    visitID: plan.visitId,
    productID: productId,
    agentID: agent.id,
    externalID: account.externalId,
    visitType: VISIT_TYPES[productId],
    ...positionFields(plan),
    interest: random.chance(0.25) ? String(account.interest) : account.interest,
    rebound: reboundField(random),
    tagName: tag,
    finished: !isCancelled || random.chance(0.3),
    cancelled: isCancelled,
    cancellationReason: isCancelled ? random.pick(REASONS) : null,
    client: account.clientName,
    agent: agent.name,
    startDate: start,
    endDate: end,
    comment: random.chance(0.15) ? null : random.pick(COMMENTS[outcome]),
    timeZone: CITIES[agent.city].zone,
    checklist: makeChecklistFor(account, facts),
    ...makeContacts(account, isMet, random),
  };
}
