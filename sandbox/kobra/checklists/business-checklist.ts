import { addDays } from "../local-time";
import type { KobraQuestion } from "../visit-shape";
import { answer, contactAnswer, makeChecklist, tickBoxes, toSwitch, type VisitFacts } from "./checklist";

const PAYMENTS = ["Efectivo", "Tarjeta", "Transferencia"] as const;

/** Product 3, business validation. Kobra does not publish its questions: ids 51 to 62 are made up. */
export function makeBusinessChecklist(facts: VisitFacts): KobraQuestion[] {
  const { outcome, random, person, street, tag } = facts;
  const met = contactAnswer(facts);
  const isSeen = outcome === "contact" || outcome === "no_contact";
  const paid = met ? PAYMENTS.filter(() => random.chance(0.6)) : null;
  return makeChecklist([
    [51, "¿Se realizó contacto?", [answer(8, toSwitch(met))]],
    [
      52,
      "¿El negocio está en operación?",
      [answer(7, isSeen ? random.pick(["Sí", "Sí", "No", "Cerrado hoy"]) : null)],
    ],
    [
      53,
      "Giro del negocio",
      [answer(9, isSeen ? random.pick(["Comercio", "Servicios", "Alimentos"]) : null)],
    ],
    [54, "RFC", [answer(1, met ? person.rfc : null)]],
    [55, "Número de empleados", [answer(3, met ? String(random.int(1, 25)) : null)]],
    [56, "Ventas semanales", [answer(4, met ? (random.int(20, 900) * 50).toFixed(2) : null)]],
    [57, "Formas de pago", tickBoxes(PAYMENTS, paid)],
    [58, "Inicio de operaciones", [answer(5, met ? addDays(facts.date, -random.int(90, 6000)) : null)]],
    [
      59,
      "Horario de atención",
      [
        answer(10, isSeen ? random.pick(["08:00", "09:00", "10:30"]) : null, "Hora inicio"),
        answer(10, isSeen ? random.pick(["18:00", "20:00", "21:30"]) : null, "Hora fin"),
      ],
    ],
    [
      60,
      "Descripción del local",
      [answer(2, isSeen ? `Local en ${street}.\nFachada pintada, con anuncio.` : null)],
    ],
    [61, "¿Se tomó fotografía?", [answer(8, isSeen ? String(random.chance(0.8)) : null)]],
    [62, "Etiqueta", [answer(9, tag)]],
  ]);
}
