import { Temporal } from "temporal-polyfill";

/** A body in Kobra's shape for "Enviar visita de prueba": made up, and says so in every name. */
export function makeTestVisit({ now, timeZone }: { now: Date; timeZone: string }): string {
  const end = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const local = (at: Temporal.ZonedDateTime) =>
    at.toPlainDateTime().toString({ smallestUnit: "second" }).replace("T", " ");
  const answer = (answerTypeID: number, value: string | null, answerName: string | null = null) => ({
    answerID: null,
    answerTypeID,
    answerName,
    order: 1,
    value,
  });
  const questions: [number, string, ReturnType<typeof answer>[]][] = [
    [11, "¿Se realizó contacto?", [answer(8, "true")]],
    [12, "¿Con quién se tuvo contacto?", [answer(9, "Titular")]],
    [14, "¿Se logró promesa de pago?", [answer(8, "true")]],
    [16, "Monto", [answer(4, "500.00")]],
    [17, "Fecha", [answer(5, end.add({ days: 7 }).toPlainDate().toString())]],
  ];
  return JSON.stringify({
    visitID: `PRUEBA-${now.getTime()}`,
    productID: 1,
    agentID: "PRUEBA",
    externalID: "PRUEBA-001",
    visitType: "Cobranza",
    lat: "19.4326",
    lng: "-99.1332",
    interest: 3,
    rebound: false,
    tagName: "Promesa de pago",
    finished: true,
    cancelled: false,
    cancellationReason: null,
    client: "Cliente de Prueba",
    agent: "Agente de Prueba",
    startDate: local(end.subtract({ minutes: 4 })),
    endDate: local(end),
    comment: "Visita de prueba enviada desde Atalaya.",
    timeZone,
    checklist: questions.map(([questionID, questionName, answers], index) => ({
      questionID,
      questionName,
      order: index + 1,
      answers,
    })),
    phones: [],
    emails: [],
  });
}
