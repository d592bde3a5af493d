import type { SheetCell } from "@/lib/core/sheet";
import { VISIT_OUTCOMES, type VisitOutcome } from "../../visits/rules/visit-words";

/** A visit on a map of somebody else's, such as Google Earth. */
export interface KmlPlace {
  readonly name: string;
  readonly outcome: VisitOutcome;
  /** Null without a position: the place is listed and not drawn. */
  readonly at: { readonly lat: number; readonly lng: number } | null;
  /** ISO instant. */
  readonly when: string;
  readonly facts: readonly (readonly [name: string, value: SheetCell])[];
}

/** The outcomes' colours of the light theme, as KML writes them: alpha, blue, green, red. */
const COLORS: Readonly<Record<VisitOutcome, string>> = {
  promise: "ff5a7300",
  contact: "ffac661b",
  no_contact: "ff0655a8",
  wrong_address: "ff782f9a",
  cancelled: "ff706359",
  in_doubt: "ff00617a",
};

/** Places as KML 2.2 (OGC 07-147r2), with a style for each outcome. Nothing in it is loaded from elsewhere. */
export async function* writeKml(
  title: string,
  batches: AsyncIterable<readonly KmlPlace[]>,
): AsyncGenerator<Uint8Array, void, void> {
  const encoder = new TextEncoder();
  const styles = VISIT_OUTCOMES.map(
    (outcome) => `<Style id="${outcome}"><IconStyle><color>${COLORS[outcome]}</color></IconStyle></Style>`,
  );
  yield encoder.encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${escapeXml(title)}</name>\n${styles.join("\n")}\n`,
  );
  for await (const places of batches) yield encoder.encode(places.map(writePlace).join(""));
  yield encoder.encode("</Document></kml>\n");
}

function writePlace({ name, outcome, at, when, facts }: KmlPlace): string {
  const known = facts.filter(([, value]) => value !== null);
  const fields = known.map(
    ([key, value]) => `<Data name="${escapeXml(key)}"><value>${escapeXml(toText(value))}</value></Data>`,
  );
  const point = at ? `<Point><coordinates>${at.lng},${at.lat}</coordinates></Point>` : "";
  return `<Placemark><name>${escapeXml(name)}</name><styleUrl>#${outcome}</styleUrl><TimeStamp><when>${when}</when></TimeStamp><ExtendedData>${fields.join("")}</ExtendedData>${point}</Placemark>\n`;
}

function toText(cell: SheetCell): string {
  return cell !== null && typeof cell === "object" ? cell.local.replace("T", " ") : String(cell ?? "");
}

/** What XML 1.0 has no place for, however it is escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(NOT_XML, "")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
