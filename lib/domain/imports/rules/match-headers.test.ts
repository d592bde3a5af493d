import { expect, it } from "vitest";
import { ACCOUNT_FIELD_NAMES, ACCOUNT_FIELDS } from "../../accounts/rules/account-fields/account-fields";
import { type ColumnTarget, headerKey, matchHeaders } from "./match-headers";

const match = (headers: readonly string[], remembered: readonly (readonly [string, ColumnTarget])[] = []) =>
  matchHeaders(headers, new Map(remembered.map(([header, target]) => [headerKey(header), target])));

it("knows Kobra's own names, in any case and with any marks", () => {
  expect(match(["externalID", "POSTAL_CODE", "first surname", "productoType"])).toEqual([
    "externalID",
    "postalCode",
    "firstSurname",
    "productoType",
  ]);
});

it("knows the words that files use, in Spanish and English", () => {
  expect(
    match(["No. Crédito", "Apellido Paterno", "C.P.", "Celular", "Saldo total", "Fecha de último pago"]),
  ).toEqual([
    "externalID",
    "firstSurname",
    "postalCode",
    "cellphoneNumber",
    "totalPending",
    "lastPaymentDate",
  ]);
});

it("gives one field to one column, the better named one, and keeps the other for us", () => {
  expect(match(["Cuenta", "externalID", "Saldo", "Adeudo"])).toEqual([
    "extra",
    "externalID",
    "totalPending",
    "extra",
  ]);
});

it("remembers how a person matched a header, before everything else", () => {
  expect(
    match(
      ["Cuenta", "Folio", "Notas"],
      [
        ["folio", "externalID"],
        ["NOTAS", "ignored"],
      ],
    ),
  ).toEqual(["extra", "externalID", "ignored"]);
});

it("keeps what it does not know, blank headers too", () => {
  expect(match(["Zona de ruta", "", "wolkvox_recordId"])).toEqual(["extra", "extra", "wolkvoxRecordId"]);
});

it("has no word that means two fields", () => {
  const words = ACCOUNT_FIELD_NAMES.flatMap((name) =>
    [...new Set([name, ...ACCOUNT_FIELDS[name].headers].map(headerKey))].map((key) => key),
  );
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
