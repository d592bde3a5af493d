import { toTextKey } from "@/lib/core/text";

/** Of a file of payments or of ids: 20,000 rows need less. */
export const LARGEST_FILE_BYTES = 5 * 1024 * 1024;

/** Words for a column, the surest first. Compared without case, accents, punctuation and spaces. */
type Wanted = Readonly<Record<string, readonly string[]>>;

export const PAYMENT_COLUMNS = {
  externalId: ["externalID", "ID externo", "cuenta", "ID cuenta", "número de cuenta", "crédito", "account"],
  paidOn: ["fecha", "fecha de pago", "fecha pago", "date", "payment date", "día"],
  amount: ["monto", "importe", "amount", "pago", "monto pagado", "cantidad", "valor"],
  reference: ["referencia", "folio", "reference", "autorización", "número de operación"],
} as const satisfies Wanted;

export const KOBRA_NUMBER_COLUMNS = {
  visit: ["visitID", "visita", "ID visita", "referencia de visita", "visit"],
  number: ["ID Kobra", "Kobra ID", "visitID Kobra", "ID de visita en Kobra", "folio Kobra"],
} as const satisfies Wanted;

/** Where each wanted column stands among the headers; null for one that is not there. No column is taken twice. */
export function findColumns<Name extends string>(
  headers: readonly string[],
  wanted: Readonly<Record<Name, readonly string[]>>,
): Record<Name, number | null> {
  const keys = headers.map(columnKey);
  const names = Object.keys(wanted) as Name[];
  const places = names.map((name) => {
    const words = wanted[name].map(columnKey);
    const places = words.map((word) => keys.indexOf(word)).filter((at) => at >= 0);
    return [name, places[0] ?? null] as const;
  });
  return Object.fromEntries(places) as Record<Name, number | null>;
}

function columnKey(header: string): string {
  return toTextKey(header).replaceAll(" ", "");
}
