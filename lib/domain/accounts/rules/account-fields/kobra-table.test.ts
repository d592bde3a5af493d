import { describe, expect, it } from "vitest";
import { findAccountFault } from "@/sandbox/kobra/import/account-contract";
import { CELL_PROBLEMS, DEFAULT_FORMATS } from "../read-account/cell-reading";
import { readCell } from "../read-account/read-cell";
import {
  ACCOUNT_FIELD_NAMES,
  ACCOUNT_FIELDS,
  type AccountFieldName,
  DEFAULT_REQUIRED_FIELDS,
  fieldsOfType,
} from "./account-fields";
import type { FieldKind } from "./field-shape";

/**
 * Kobra's page, line by line (contracts/source/kobra-import-api.txt): property, type, longest length, codes.
 * As we read it where it contradicts itself: the blank name is `email`, `requiredPayment` is the number, and
 * `requiredPaymentMaxDate` a date.
 */
const PAGE = `
externalID string 20
kobraID integer
branchID integer
productID integer - 1,2,3
currencyCode string 2 MX,US
name string 100
firstSurname string 50
secondSurname string 50
additionalSurname string 50
email string 100
birthdate date 10
rfc string 14
curp string 18
nationality string 2 MX,US
residenceTypeID integer - 1,2,3,4
civilStatus string 1 D,L,C,S
gender string 1 F,M
ife string 20
dependants integer
street string 200
crossStreets string 255
outdoorNumber string 50
indoorNumber string 50
suburb string 50
city string 50
state string 50
postalCode string 6
lat string 20
lng string 20
addressDate date 10
phoneNumber string 12
cellphoneNumber string 12
addressTypeID string 1 N,O,C,P,E
initialCapital number
pendingCapital number
pendingOrdinaryInterests number
pendingOverdueInterest number
iva number
totalPending number
paidCapital number
paidOrdinaryInterest number
paidOverdueInterest number
totalPaid number
pendingPayments integer
paymentsDone integer
amountPaymentPeriodicity number
lastPaymentDate date 10
overdueDays integer
lastPaymentAmount number
loanDate date 10
paymentInformationBankName string 20
paymentInformationAcountHolder string 200
paymentInformationAccountReference string 200
paymentInformationAccountNumber string 20
paymentInformationAccountCLABE string 20
requiredPayment number
requiredPaymentMaxDate date 10
internalAgentsNetwork boolean
inactive boolean
lenderIDcdc string 10
contractType string 2
accountType string 1
productoType string 1
periodicity string 1
overduePeriods integer`;

interface Line {
  readonly name: string;
  readonly type: string;
  readonly maxLength: number | null;
  readonly codes: readonly string[];
}

const LINES: readonly Line[] = PAGE.trim()
  .split("\n")
  .map((line) => {
    const [name = "", type = "", length = "-", codes] = line.split(" ");
    return { name, type, maxLength: length === "-" ? null : Number(length), codes: codes?.split(",") ?? [] };
  });

const TYPES: Readonly<Record<Exclude<FieldKind, "code">, string>> = {
  text: "string",
  id: "string",
  latitude: "string",
  longitude: "string",
  email: "string",
  phone: "string",
  "postal-code": "string",
  rfc: "string",
  curp: "string",
  clabe: "string",
  integer: "integer",
  money: "number",
  date: "date",
  "yes-no": "boolean",
};

const ours = (name: AccountFieldName): Line => {
  const { kind, maxLength, codes = [] } = ACCOUNT_FIELDS[name];
  const type = kind === "code" ? (typeof codes[0]?.value === "number" ? "integer" : "string") : TYPES[kind];
  return { name, type, maxLength: maxLength ?? null, codes: codes.map(({ value }) => String(value)) };
};

const byName = (a: Line, b: Line) => (a.name < b.name ? -1 : 1);

it("has every field of Kobra's page with its type, length and codes, and no other", () => {
  expect(ACCOUNT_FIELD_NAMES.map(ours).sort(byName)).toEqual([...LINES].sort(byName));
});

/** A text of this field that is as long as it may be, in the form that its kind has. */
const LONGEST: Readonly<Partial<Record<FieldKind, string>>> = {
  rfc: "XAXX010101000",
  curp: "BADD110313HCMLNS06",
  clabe: "002010077777777771",
  latitude: "19.43",
  longitude: "-99.13",
  phone: "5512345678",
  "postal-code": "010001",
  email: `${"a".repeat(60)}@${"b".repeat(31)}.example`,
  date: "2026-02-28",
  integer: "12",
  money: "1234.50",
  "yes-no": "sí",
};
const textOf = (name: AccountFieldName) => {
  const { kind, maxLength = 1, codes } = ACCOUNT_FIELDS[name];
  return LONGEST[kind] ?? (codes ? String(codes.at(-1)?.value) : "9".repeat(maxLength));
};
const read = (name: AccountFieldName, text: string) => readCell(text, ACCOUNT_FIELDS[name], DEFAULT_FORMATS);

describe("the sandbox, which has its own copy of the page,", () => {
  it.each([...ACCOUNT_FIELD_NAMES])("takes %s as we send it", (name) => {
    const { value, problem } = read(name, textOf(name));
    expect(problem).toBeNull();
    expect(findAccountFault({ externalID: "1", [name]: value }, 3)).toBeNull();
  });
  it.each(LINES)("refuses of $name what the page does not know", ({ name, type, maxLength, codes }) => {
    const of = (value: unknown) => findAccountFault({ externalID: "1", [name]: value }, 3);
    expect(of(type === "string" || type === "date" ? 1 : "x")).toBe(`${name} is no ${type}`);
    if (type === "string" && maxLength) expect(of("9".repeat(maxLength + 1))).toBe(`${name} is too long`);
    if (codes.length > 0) expect(of(type === "integer" ? 9 : "9")).toBe(`${name} is not one of its codes`);
  });
});

it.each(LINES.filter(({ name, type }) => type === "string" && !/lat|lng/.test(name)))(
  "sends no $name that is longer than Kobra takes",
  ({ name, maxLength, codes }) => {
    const field = ACCOUNT_FIELD_NAMES.find((each) => each === name);
    if (!field || codes.length > 0) return;
    expect(read(field, "9".repeat((maxLength ?? 0) + 1)).value).toBeNull();
  },
);

describe("what an import must bring", () => {
  it("is stated for each of its types", () => {
    expect(DEFAULT_REQUIRED_FIELDS[1]).toEqual({
      all: "externalID productID currencyCode name firstSurname street city state postalCode totalPending".split(
        " ",
      ),
      anyOf: [],
    });
    const amounts =
      "totalPending initialCapital pendingCapital pendingOrdinaryInterests pendingOverdueInterest iva requiredPayment paidCapital paidOrdinaryInterest paidOverdueInterest totalPaid amountPaymentPeriodicity lastPaymentAmount";
    expect(DEFAULT_REQUIRED_FIELDS[2].all).toEqual(["externalID"]);
    expect([...DEFAULT_REQUIRED_FIELDS[2].anyOf].sort()).toEqual(amounts.split(" ").sort());
    const personal =
      "name firstSurname secondSurname additionalSurname email birthdate rfc curp nationality residenceTypeID civilStatus gender ife dependants street crossStreets outdoorNumber indoorNumber suburb city state postalCode lat lng addressDate phoneNumber cellphoneNumber addressTypeID";
    expect(DEFAULT_REQUIRED_FIELDS[3].all).toEqual(["externalID"]);
    expect([...DEFAULT_REQUIRED_FIELDS[3].anyOf].sort()).toEqual(personal.split(" ").sort());
  });
  it("is all among what that type sends", () => {
    for (const type of [1, 2, 3] as const) {
      const { all, anyOf } = DEFAULT_REQUIRED_FIELDS[type];
      expect(fieldsOfType(type)).toEqual(expect.arrayContaining([...all, ...anyOf]));
    }
    expect(fieldsOfType(1)).toHaveLength(LINES.length);
  });
});

it("only warns of what an authority or a debtor may have written so, and refuses everything else", () => {
  const warnings = Object.entries(CELL_PROBLEMS).filter(([, weight]) => weight === "warning");
  expect(warnings.map(([code]) => code).sort()).toEqual([
    "check-digit",
    "date-in-the-future",
    "phone-unlikely",
    "postal-code-short",
    "total-does-not-add-up",
  ]);
});
