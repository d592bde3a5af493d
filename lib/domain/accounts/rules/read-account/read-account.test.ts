import { expect, it } from "vitest";
import {
  ACCOUNT_FIELD_NAMES,
  DEFAULT_REQUIRED_FIELDS,
  type ImportType,
} from "../account-fields/account-fields";
import { DEFAULT_FORMATS } from "./cell-reading";
import { type AccountTexts, readAccount } from "./read-account";

const WHOLE: AccountTexts = {
  externalID: "00106",
  productID: "1",
  currencyCode: "MX",
  name: "Antonia",
  firstSurname: "Prueba",
  street: "Calle Inventada",
  city: "Toluca",
  state: "México",
  postalCode: "50000",
  totalPending: "2000",
};
const read = (texts: AccountTexts, importType: ImportType = 1) =>
  readAccount(texts, {
    importType,
    required: DEFAULT_REQUIRED_FIELDS[importType],
    formats: { fallback: DEFAULT_FORMATS },
    today: "2026-11-21",
  });
const problemsOf = (texts: AccountTexts, importType: ImportType = 1) =>
  read(texts, importType).problems.map(({ field, code }) => `${field}: ${code}`);

it("knows the 65 fields of Kobra's page", () => {
  expect(ACCOUNT_FIELD_NAMES).toHaveLength(65);
});

it("makes of an account what Kobra takes: numbers as numbers, ids as text, nothing that is blank", () => {
  const { values, isSendable } = read({ ...WHOLE, secondSurname: " ", kobraID: "4563" });
  expect(isSendable).toBe(true);
  expect(values).toEqual({
    externalID: "00106",
    productID: 1,
    currencyCode: "MX",
    name: "Antonia",
    firstSurname: "Prueba",
    street: "Calle Inventada",
    city: "Toluca",
    state: "México",
    postalCode: "50000",
    totalPending: 2000,
    kobraID: 4563,
  });
});

it("names every required field that is missing, and a broken one only once", () => {
  expect(problemsOf({ ...WHOLE, name: "", totalPending: "mucho" })).toEqual([
    "totalPending: not-a-number",
    "name: required",
  ]);
});

it("asks of balances an amount and of personal data one field, and sends no others", () => {
  expect(problemsOf({ externalID: "1" }, 2)).toEqual(["totalPending: needs-one-of"]);
  expect(read({ externalID: "1", pendingCapital: "5", name: "Eva" }, 2).values).toEqual({
    externalID: "1",
    pendingCapital: 5,
  });
  expect(problemsOf({ externalID: "1", email: "eva@example.org" }, 3)).toEqual([]);
  expect(problemsOf({ externalID: "1" }, 3)).toHaveLength(1);
});

it("wants both coordinates or none", () => {
  expect(problemsOf({ ...WHOLE, lat: "19.4" })).toEqual(["lng: lone-coordinate"]);
  expect(problemsOf({ ...WHOLE, lat: "19.4", lng: "x" })).toEqual(["lng: not-a-coordinate"]);
});

it("warns of totals that do not add up, and of days that lie ahead, and sends them all the same", () => {
  const odd = {
    ...WHOLE,
    pendingCapital: "1000",
    pendingOrdinaryInterests: "500.10",
    pendingOverdueInterest: "0",
    iva: "80",
    birthdate: "2030-01-01",
  };
  expect(problemsOf(odd)).toEqual(["totalPending: total-does-not-add-up", "birthdate: date-in-the-future"]);
  expect(read(odd).isSendable).toBe(true);
  expect(problemsOf({ ...odd, totalPending: "1580.10", birthdate: "" })).toEqual([]);
});
