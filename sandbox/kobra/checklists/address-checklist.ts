import type { KobraQuestion } from "../visit-shape";
import { answer, contactAnswer, makeChecklist, tickBoxes, toSwitch, type VisitFacts } from "./checklist";

const SERVICES = ["Luz", "Agua", "Gas", "Internet"] as const;

/** Product 2, address validation. Kobra does not publish its questions: ids 31 to 40 are made up. */
export function makeAddressChecklist(facts: VisitFacts): KobraQuestion[] {
  const { outcome, random, street, person, tag } = facts;
  const met = contactAnswer(facts);
  const isSeen = outcome === "contact" || outcome === "no_contact";
  const exists = outcome === "wrong_address" ? "No" : "Sí";
  return makeChecklist([
    [31, "¿Se realizó contacto?", [answer(8, toSwitch(met))]],
    [32, "¿El domicilio existe?", [answer(7, met === null ? null : exists)]],
    [33, "Tipo de vivienda", [answer(9, isSeen ? random.pick(["Casa", "Departamento", "Vecindad"]) : null)]],
    [34, "Niveles de la vivienda", [answer(3, isSeen ? String(random.int(1, 4)) : null)]],
    [35, "Antigüedad en el domicilio (años)", [answer(4, met ? random.between(0.5, 25).toFixed(1) : null)]],
    [
      36,
      "Servicios visibles",
      tickBoxes(SERVICES, isSeen ? SERVICES.filter(() => random.chance(0.7)) : null),
    ],
    [37, "Nombre de quien confirma", [answer(1, met ? `${person.givenName} ${person.surname}` : null)]],
    [38, "Referencias", [answer(2, isSeen ? `Sobre ${street}, portón negro.\nFrente a la tienda.` : null)]],
    [39, "Fecha de la validación", [answer(5, met === null ? null : facts.date)]],
    [40, "Etiqueta", [answer(9, tag)]],
  ]);
}
