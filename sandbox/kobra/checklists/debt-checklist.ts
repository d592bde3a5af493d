import { addDays } from "../local-time";
import type { KobraQuestion } from "../visit-shape";
import { answer, contactAnswer, makeChecklist, toSwitch, type VisitFacts } from "./checklist";

const MET = ["Titular", "Titular", "Cónyuge", "Familiar", "Vecino", "Aval", "Empleado"] as const;
const METHODS = ["Efectivo", "Transferencia", "Depósito en ventanilla", "Tienda de conveniencia"] as const;
const WINDOWS = [
  ["09:00", "12:00"],
  ["10:00", "13:00"],
  ["16:00", "18:00"],
  ["18:00", "20:00"],
] as const;

function promiseAnswers({ date, random }: VisitFacts) {
  const amount = random.int(3, 90) * 50 + (random.chance(0.2) ? random.between(0, 50) : 0);
  return {
    method: random.pick(METHODS),
    amount: amount.toFixed(2),
    on: addDays(date, random.int(1, 15)),
  };
}

function revisitAnswers({ date, random }: VisitFacts) {
  const [first, second] = random.shuffle(WINDOWS);
  return {
    on: addDays(date, random.int(1, 7)),
    first: first ?? null,
    second: random.chance(0.7) ? (second ?? null) : null,
  };
}

function isRevisitWanted({ outcome, random }: VisitFacts): boolean {
  if (outcome === "no_contact") return random.chance(0.45);
  return outcome === "contact" || outcome === "promise" ? random.chance(0.22) : false;
}

/** Product 1: questions 11 to 22 exactly as in the output example of Kobra's page. */
export function makeDebtChecklist(facts: VisitFacts): KobraQuestion[] {
  const { outcome, random, person, tag } = facts;
  const met = contactAnswer(facts);
  const promise = outcome === "promise" ? promiseAnswers(facts) : null;
  const isContradiction = outcome === "in_doubt" && random.chance(0.3);
  const revisit = isRevisitWanted(facts) ? revisitAnswers(facts) : null;
  const hasPromise = met === null ? null : outcome === "promise";
  return makeChecklist([
    [11, "¿Se realizó contacto?", [answer(8, toSwitch(isContradiction ? false : met))]],
    [12, "¿Con quién se tuvo contacto?", [answer(9, met ? random.pick(MET) : null)]],
    [13, "Nombre de la persona", [answer(1, met ? `${person.givenName} ${person.surname}` : null)]],
    [14, "¿Se logró promesa de pago?", [answer(8, toSwitch(isContradiction ? true : hasPromise))]],
    [15, "Método de pago", [answer(9, promise?.method ?? null)]],
    [16, "Monto", [answer(4, promise?.amount ?? null)]],
    [17, "Fecha", [answer(5, promise?.on ?? null)]],
    [18, "Volver a visitar", [answer(8, met === null ? null : String(revisit !== null))]],
    [19, "Fecha para volver a visitar", [answer(5, revisit?.on ?? null)]],
    [
      20,
      "Primer horario",
      [
        answer(10, revisit?.first?.[0] ?? null, "Hora inicio"),
        answer(10, revisit?.first?.[1] ?? null, "Hora fin"),
      ],
    ],
    [
      21,
      "Segundo horario",
      [
        answer(10, revisit?.second?.[0] ?? null, "Hora inicio"),
        answer(10, revisit?.second?.[1] ?? null, "Hora fin"),
      ],
    ],
    [22, "Etiqueta", [answer(9, tag)]],
  ]);
}
