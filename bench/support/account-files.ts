import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { writeXlsx } from "@/lib/platform/spreadsheets/write-xlsx";

/** Forty columns as agencies send them: Kobra's own and two of theirs. */
const COLUMNS: readonly [string, (index: number) => string][] = [
  ["externalID", (i) => accountId(i)],
  ["productID", () => "1"],
  ["currencyCode", () => "MX"],
  ["name", (i) => `Persona${i % 9_973}`],
  ["firstSurname", (i) => `Prueba${i % 7_919}`],
  ["secondSurname", (i) => `Inventada${i % 6_007}`],
  ["birthdate", (i) => day(1950 + (i % 50), i)],
  ["gender", (i) => (i % 2 ? "F" : "M")],
  ["civilStatus", (i) => "DLCS".charAt(i % 4)],
  ["dependants", (i) => String(i % 6)],
  ["nationality", () => "MX"],
  ["street", (i) => `Calle de la Prueba número ${i % 12_007}`],
  ["outdoorNumber", (i) => String(i % 999)],
  ["indoorNumber", (i) => String(i % 20)],
  ["crossStreets", (i) => `entre Ensayo ${i % 400} y Ejemplo ${i % 300}`],
  ["suburb", (i) => `Colonia ${i % 800}`],
  ["city", (i) => `Ciudad ${i % 120}`],
  ["state", (i) => `Estado ${i % 32}`],
  ["postalCode", (i) => String(i % 100_000).padStart(5, "0")],
  ["cellphoneNumber", (i) => `55${String(10_000_000 + i)}`],
  ["phoneNumber", (i) => `81${String(20_000_000 + i)}`],
  ["email", (i) => `persona${i}@example.com`],
  ["totalPending", (i) => money(i, 3)],
  ["pendingCapital", (i) => money(i, 1)],
  ["pendingOrdinaryInterests", (i) => money(i, 1)],
  ["pendingOverdueInterest", (i) => money(i, 1)],
  ["loanDate", (i) => day(2020 + (i % 5), i)],
  ["lastPaymentDate", (i) => day(2024 + (i % 2), i)],
  ["lat", (i) => (19 + (i % 1_000) / 1_000).toFixed(4)],
  ["lng", (i) => (-99 - (i % 1_000) / 1_000).toFixed(4)],
  ["residenceTypeID", (i) => String(1 + (i % 4))],
  ["addressTypeID", (i) => "NOCPE".charAt(i % 5)],
  ["Zona", (i) => `Zona ${i % 40}`],
  ["Ruta", (i) => `R-${i % 400}`],
  ["Asesor", (i) => `Asesor ${i % 60}`],
  ["Campaña", (i) => `Campaña ${i % 12}`],
  ["Folio interno", (i) => `F-${i}`],
  ["Segmento", (i) => `S${i % 9}`],
  ["wolkvoxRecordId", (i) => `wv-${i}`],
  ["Observaciones", (i) => (i % 3 ? "" : `Pasar por la tarde, portón ${i % 70}`)],
];

function day(year: number, index: number): string {
  return `${year}-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (index % 28)).padStart(2, "0")}`;
}

function money(index: number, times: number): string {
  return (times * (1_000 + (index % 90_000) + (index % 100) / 100)).toFixed(2);
}

const ACCOUNT_HEADERS = COLUMNS.map(([header]) => header);
const rowOf = (index: number) => COLUMNS.map(([, cell]) => cell(index));

/** The externalID of the account of this index. */
export function accountId(index: number): string {
  return String(7_000_000_000 + index);
}

/** Writes a CSV of made-up accounts, from index `first` on. */
export async function writeAccountsCsv(path: string, rows: number, first = 0): Promise<void> {
  await pipeline(csvLines(rows, first), createWriteStream(path));
}

function* csvLines(rows: number, first: number): Generator<string> {
  let lines = `${ACCOUNT_HEADERS.join(",")}\n`;
  for (let index = 0; index < rows; index += 1) {
    // One column holds a comma.
    lines += `${rowOf(first + index)
      .map((cell) => (cell.includes(",") ? `"${cell}"` : cell))
      .join(",")}\n`;
    if (index % 500 === 499) {
      yield lines;
      lines = "";
    }
  }
  yield lines;
}

/** Writes the same accounts as a workbook. */
export async function writeAccountsXlsx(path: string, rows: number): Promise<void> {
  const columns = ACCOUNT_HEADERS.map((header) => ({ header, kind: "text" as const }));
  await pipeline(writeXlsx({ name: "Cuentas", columns, rows: batches(rows) }), createWriteStream(path));
}

async function* batches(rows: number): AsyncGenerator<string[][]> {
  for (let index = 0; index < rows; index += 500) {
    yield Array.from({ length: Math.min(500, rows - index) }, (_each, offset) => rowOf(index + offset));
  }
}
