import { crc32, deflateRawSync } from "node:zlib";

interface Part {
  readonly name: string;
  readonly text: string | Buffer;
  /** What its headers say of its size instead of the truth. */
  readonly declaredSize?: number;
}

/** A zip of these parts, without checksums that anybody could trust: for files that readers must refuse. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, declaredSize } of parts) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw, { level: 9 });
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declaredSize ?? raw.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    bodies.push(Buffer.from("PK\u0003\u0004", "latin1"), common, nameBytes, packed);
    const entry = Buffer.alloc(42);
    entry.writeUInt16LE(20, 0);
    common.copy(entry, 2);
    entry.writeUInt32LE(offset, 38);
    directory.push(Buffer.from("PK\u0001\u0002", "latin1"), entry, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, central, Buffer.from("PK\u0005\u0006", "latin1"), end]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface SheetParts {
  readonly name: string;
  readonly isHidden?: boolean;
  /** What stands in the worksheet: `<sheetData>` and what follows it. */
  readonly xml: string;
}

/**
 * A workbook of sheets given as XML, with the formats `00000` (1) and a day (2).
 * @param head what stands in the workbook's part before its sheets.
 */
export function workbookOf(sheets: readonly SheetParts[], more: readonly Part[] = [], head = ""): Buffer {
  const relations = sheets.map(
    (_sheet, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipOf([
    ...more,
    {
      name: "xl/workbook.xml",
      text: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${head}<sheets>${sheets
        .map(
          ({ name, isHidden }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", text: `<Relationships>${relations.join("")}</Relationships>` },
    {
      name: "xl/styles.xml",
      text: `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    ...sheets.map(({ xml }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      text: `<worksheet xmlns="${MAIN}">${xml}</worksheet>`,
    })),
  ]);
}

/** Rows as XML: texts inline, numbers plain; a cell may be given as XML. */
export function sheetDataOf(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    if (typeof value === "number") return `<c><v>${value}</v></c>`;
    return value.startsWith("<c") ? value : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData>`;
}
