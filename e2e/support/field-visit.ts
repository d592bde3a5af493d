import { uniqueId } from "./story";

interface FieldVisit {
  readonly agentID: string;
  readonly externalID: string;
  readonly client: string;
  /** `YYYY-MM-DD HH:MM:SS`, in UTC. */
  readonly at: string;
  readonly lat?: string;
  readonly comment?: string;
  readonly phones?: readonly string[];
  readonly promise?: { readonly amount: string; readonly on: string };
  readonly revisit?: { readonly on: string; readonly window?: readonly [string, string] };
}

const answer = (answerTypeID: number, value: string | null, answerName: string | null = null) => ({
  answerTypeID,
  answerName,
  value,
});

/** A collection visit in Kobra's shape, whose checklist says what is asked for here and nothing else. */
export function fieldVisit(visit: FieldVisit): string {
  const { agentID, externalID, client, at, promise, revisit } = visit;
  return JSON.stringify({
    visitID: uniqueId("CAMPO-"),
    productID: 1,
    agentID,
    agent: `Agente ${agentID}`,
    externalID,
    client,
    lat: visit.lat ?? "19.4326",
    lng: "-99.1332",
    finished: true,
    startDate: at,
    endDate: at,
    timeZone: "UTC",
    comment: visit.comment ?? null,
    phones: visit.phones ?? [],
    checklist: [
      { questionID: 11, questionName: "¿Se realizó contacto?", answers: [answer(8, "true")] },
      {
        questionID: 14,
        questionName: "¿Se logró promesa de pago?",
        answers: [answer(8, String(promise !== undefined))],
      },
      { questionID: 16, questionName: "Monto", answers: [answer(4, promise?.amount ?? null)] },
      { questionID: 17, questionName: "Fecha", answers: [answer(5, promise?.on ?? null)] },
      {
        questionID: 18,
        questionName: "Volver a visitar",
        answers: [answer(8, String(revisit !== undefined))],
      },
      {
        questionID: 19,
        questionName: "Fecha para volver a visitar",
        answers: [answer(5, revisit?.on ?? null)],
      },
      {
        questionID: 20,
        questionName: "Primer horario",
        answers: [
          answer(10, revisit?.window?.[0] ?? null, "Hora inicio"),
          answer(10, revisit?.window?.[1] ?? null, "Hora fin"),
        ],
      },
    ],
  });
}

/** A day from today in the workspace's zone: `YYYY-MM-DD`. */
export function dayFromToday(days: number): string {
  const date = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat("en-CA", { timeZone: "America/Mexico_City" }).format(date);
}
