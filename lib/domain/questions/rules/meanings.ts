/** What a checklist question can stand for, whatever its id and words are at a given customer. */
export const QUESTION_MEANINGS = [
  "contact",
  "withWhom",
  "contactName",
  "promise",
  "promiseMethod",
  "promiseAmount",
  "promiseDate",
  "revisit",
  "revisitDate",
  "revisitWindow1",
  "revisitWindow2",
  "label",
] as const;
export type QuestionMeaning = (typeof QUESTION_MEANINGS)[number];

interface DefaultMeaning {
  readonly meaning: QuestionMeaning;
  readonly questionId: string;
  readonly questionName: string;
}

/** The product whose questions Kobra's page prints: debt collection. */
export const DEFAULTS_PRODUCT_ID = 1;

/** Kobra's questions for debt collection, as the example of its "Finish Visit" page names them. */
export const DEFAULT_MEANINGS: readonly DefaultMeaning[] = [
  { questionId: "11", meaning: "contact", questionName: "¿Se realizó contacto?" },
  { questionId: "12", meaning: "withWhom", questionName: "¿Con quién se tuvo contacto?" },
  { questionId: "13", meaning: "contactName", questionName: "Nombre de la persona" },
  { questionId: "14", meaning: "promise", questionName: "¿Se logró promesa de pago?" },
  { questionId: "15", meaning: "promiseMethod", questionName: "Método de pago" },
  { questionId: "16", meaning: "promiseAmount", questionName: "Monto" },
  { questionId: "17", meaning: "promiseDate", questionName: "Fecha" },
  { questionId: "18", meaning: "revisit", questionName: "Volver a visitar" },
  { questionId: "19", meaning: "revisitDate", questionName: "Fecha para volver a visitar" },
  { questionId: "20", meaning: "revisitWindow1", questionName: "Primer horario" },
  { questionId: "21", meaning: "revisitWindow2", questionName: "Segundo horario" },
  { questionId: "22", meaning: "label", questionName: "Etiqueta" },
];

/** Words in a visit's tag that say that nobody can be found at this address. */
export const DEFAULT_WRONG_ADDRESS_TAGS: readonly string[] = [
  "domicilio incorrecto",
  "domicilio erróneo",
  "domicilio inexistente",
  "domicilio no existe",
  "domicilio equivocado",
  "dirección incorrecta",
  "dirección errónea",
  "dirección inexistente",
  "dirección no existe",
  "dirección equivocada",
  "cambio de domicilio",
  "no vive ahí",
  "no vive aquí",
  "no vive en el domicilio",
];
