/** One account in a batch, as Kobra's portal lists it. */
export interface PortalEntry {
  readonly externalId: string;
  /** Empty where nothing is wrong. */
  readonly messages: readonly string[];
}

const HEADER = [
  "ID cuenta",
  "ID subcuenta",
  "Folio domicilio",
  "Domicilio",
  "Estatus",
  "Error",
  "Resultado",
  "Probabilidad de visita",
];

/** The detail of a batch as the portal exports it (contracts/kobra-import.md): several messages are joined by `|`. */
export function writePortalExport(entries: readonly PortalEntry[]): string {
  const lines = entries.map(({ externalId, messages }, index) => [
    externalId,
    "",
    String(100_000 + index),
    "Calle Inventada 1",
    "Terminado",
    messages.length > 0 ? "Sí" : "",
    messages.join("|"),
    "",
  ]);
  return [HEADER, ...lines].map((cells) => cells.map(quote).join(",")).join("\r\n");
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
