import { quarantined, stored, withFields, withRawMember } from "./malformed-case";

const DEEP_LEVELS = 100_000;

function spoilBytes(text: string, find: string, bytes: readonly number[]): Buffer<ArrayBuffer> {
  const at = Buffer.from(text).indexOf(find) + find.length;
  const whole = Buffer.from(text);
  return Buffer.concat([whole.subarray(0, at), Buffer.from(bytes), whole.subarray(at)]);
}

/** Bodies whose bytes or JSON text are at fault. */
export const BYTE_RECIPES = {
  notJson: quarantined("plain words", () => "visita terminada, favor de registrar"),
  truncated: quarantined("cut off in the middle", ({ text }) => text.slice(0, Math.floor(text.length * 0.6))),
  empty: quarantined("no bytes at all", () => ""),
  jsonNull: quarantined("the JSON value null", () => "null"),
  jsonArray: quarantined("an array around the visit", ({ text }) => `[${text}]`),
  jsonText: quarantined("the visit as one JSON string", ({ text }) => JSON.stringify(text)),
  nulBytes: quarantined("raw NUL bytes inside a string", ({ text }) =>
    spoilBytes(text, '"client":"', [0, 0]),
  ),
  nulEscapes: stored("\\u0000 in comment and client", ({ visit }) =>
    withFields(visit, { comment: "nadie\u0000abre", client: `${visit.client}\u0000` }),
  ),
  loneSurrogate: stored("half an emoji in the comment", ({ visit }) =>
    withFields(visit, { comment: "casa \ud83d azul" }),
  ),
  invalidUtf8: stored("a byte sequence that is no UTF-8, inside a name", ({ text }) =>
    spoilBytes(text, '"client":"', [0xc3, 0x28]),
  ),
  deepNesting: stored("an unknown field 100,000 levels deep", ({ text }) =>
    withRawMember(text, `"nested":${"[".repeat(DEEP_LEVELS)}${"]".repeat(DEEP_LEVELS)}`),
  ),
  protoKey: stored("__proto__ and constructor as fields", ({ text }) =>
    withRawMember(
      text,
      '"__proto__":{"finished":false,"isAdmin":true},"constructor":{"prototype":{"polluted":1}}',
    ),
  ),
  duplicateKeys: stored("tagName and lat given twice", ({ text }) =>
    withRawMember(text, '"tagName":"No se encontró","lat":"19.432600"'),
  ),
  externalIdNumber: stored("externalID as a number beyond 2^53", ({ visit }) =>
    withRawMember(withFields(visit, { externalID: undefined }), '"externalID":110105499609123456789'),
  ),
  bom: stored("a UTF-8 byte-order mark in front", ({ text }) => `\ufeff${text}`),
  utf16: stored("UTF-16 with a byte-order mark instead of UTF-8", ({ text }) =>
    Buffer.from(`\ufeff${text}`, "utf16le"),
  ),
  xmlBody: quarantined(
    "XML",
    ({ visit }) =>
      `<?xml version="1.0"?><visit><visitID>${visit.visitID}</visitID><finished>true</finished></visit>`,
  ),
  formEncoded: quarantined("a form post", ({ visit, text }) =>
    new URLSearchParams({ visitID: visit.visitID, payload: text }).toString(),
  ),
};
