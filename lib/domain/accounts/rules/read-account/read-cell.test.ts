import fc from "fast-check";
import { isValidPhoneNumber } from "libphonenumber-js/min";
import { describe, expect, it } from "vitest";
import { ACCOUNT_FIELDS, type AccountFieldName } from "../account-fields/account-fields";
import { type CellFormats, DEFAULT_FORMATS } from "./cell-reading";
import { readCell } from "./read-cell";

const read = (field: AccountFieldName, text: string, formats: Partial<CellFormats> = {}) => {
  const { value, problem } = readCell(text, ACCOUNT_FIELDS[field], { ...DEFAULT_FORMATS, ...formats });
  return problem ? [value, problem] : value;
};

describe("an amount", () => {
  it.each([
    ["1234.5", 1234.5],
    ["1,234.50", 1234.5],
    ["1.234,50", 1234.5],
    ["1234,5", 1234.5],
    ["$1,234,567.00", 1234567],
    ["1.234.567", 1234567],
    ["MXN 10", 10],
    ["$ 1 234.5", 1234.5],
    ["1,234", 1234],
    [".5", 0.5],
    ["0", 0],
    ["12.000000", 12],
    ["-0", 0],
  ])("%s is read as %d", (text, amount) => {
    expect(read("totalPending", text)).toBe(amount);
  });

  it.each([
    ["1.234", "ambiguous-amount"],
    ["12.345,678", "too-many-decimals"],
    ["1.2345", "too-many-decimals"],
    ["-5", "negative-amount"],
    ["12 pesos", "not-a-number"],
    ["1,23,456", "not-a-number"],
    ["1,234.5.6", "not-a-number"],
    ["1.10E+11", "scientific-number"],
    ["NaN", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["=1+1", "not-a-number"],
    ["9999999999999", "amount-too-large"],
  ])("%s is refused: %s", (text, problem) => {
    expect(read("totalPending", text)).toEqual([null, problem]);
  });

  it("means what the column's decimal mark says", () => {
    expect(read("totalPending", "1.234", { decimalMark: "comma" })).toBe(1234);
    expect(read("totalPending", "1.23", { decimalMark: "comma" })).toEqual([null, "not-a-number"]);
    expect(read("totalPending", "1,5", { decimalMark: "point" })).toEqual([null, "not-a-number"]);
  });

  it("is never wrong by a factor, however it is written", () => {
    const cents = fc.integer({ min: 0, max: 99_999_999_999 });
    fc.assert(
      fc.property(cents, fc.constantFrom("es-MX", "es-CO", "en-US", "de-DE"), (amount, locale) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount / 100);
        expect(read("totalPending", text)).toBe(amount / 100);
      }),
    );
  });
});

describe("a day", () => {
  it.each([
    ["2026-02-28", "2026-02-28"],
    ["28/02/2026", "2026-02-28"],
    ["3/4/2026", "2026-04-03"],
    ["2026-02-28 00:00:00", "2026-02-28"],
    ["28-02-2026", "2026-02-28"],
  ])("%s is read as %s", (text, day) => {
    expect(read("lastPaymentDate", text)).toBe(day);
  });
  it.each([
    ["31/02/2026", "no-such-day"],
    ["2026-13-01", "no-such-day"],
    ["29/02/2025", "no-such-day"],
    ["03/04/26", "not-a-date"],
    ["46081", "not-a-date"],
    ["ayer", "not-a-date"],
    ["0001-01-01", "not-a-date"],
  ])("%s is refused: %s", (text, problem) => {
    expect(read("lastPaymentDate", text)).toEqual([null, problem]);
  });
  it("has its month first where the column says so", () => {
    expect(read("lastPaymentDate", "03/04/2026", { dateOrder: "month-first" })).toBe("2026-03-04");
  });
});

describe("ids, phones and postal codes never become numbers", () => {
  it.each([
    ["externalID", "00110105499609", "00110105499609"],
    ["lenderIDcdc", "000316", "000316"],
    ["postalCode", "01000", "01000"],
    ["phoneNumber", "55 1234-5678", "5512345678"],
    ["paymentInformationAccountNumber", "0012345678", "0012345678"],
  ] as const)("%s %s stays %s", (field, text, value) => {
    expect(read(field, text)).toBe(value);
  });
  it("says where a spreadsheet has eaten an id's last digits", () => {
    expect(read("externalID", "1.10105E+11")).toEqual([null, "scientific-number"]);
  });
  it.each([
    ["+52 55 1234 5678", "phone-with-country-code"],
    ["5215512345678", "phone-with-country-code"],
    ["0445512345678", "phone-with-country-code"],
    ["12345", "not-a-phone"],
    ["55-1234-56AB", "not-a-phone"],
  ])("phone %s is refused: %s", (text, problem) => {
    expect(read("cellphoneNumber", text)).toEqual([null, problem]);
  });
  it("warns of a phone that no country has, and of a postal code that lost its zeros", () => {
    expect(read("cellphoneNumber", "0000000000")).toEqual(["0000000000", "phone-unlikely"]);
    expect(read("postalCode", "316")).toEqual(["316", "postal-code-short"]);
    expect(read("postalCode", "CP 01000")).toEqual([null, "not-a-postal-code"]);
  });
});

describe("official codes", () => {
  it("takes a right one in any case, warns of a wrong check digit and refuses another form", () => {
    expect(read("rfc", "xaxx010101000")).toBe("XAXX010101000");
    expect(read("rfc", "CUPU800825569")).toEqual(["CUPU800825569", "check-digit"]);
    expect(read("rfc", "CUPU801325569")).toEqual([null, "not-an-rfc"]);
    expect(read("curp", "BADD110313HCMLNS08")).toEqual(["BADD110313HCMLNS08", "check-digit"]);
    expect(read("curp", "BADD119313HCMLNS09")).toEqual([null, "not-a-curp"]);
    expect(read("paymentInformationAccountCLABE", "002010077777777771")).toBe("002010077777777771");
    expect(read("paymentInformationAccountCLABE", "002010077777777772")).toEqual([
      "002010077777777772",
      "check-digit",
    ]);
    expect(read("paymentInformationAccountCLABE", "some account CLABE")).toEqual([null, "not-a-clabe"]);
  });
});

describe("Kobra's codes", () => {
  it.each([
    ["civilStatus", "Unión libre", "L"],
    ["civilStatus", "c", "C"],
    ["productID", "Cobranza", 1],
    ["productID", "3", 3],
    ["currencyCode", "MXN", "MX"],
    ["residenceTypeID", "hipotecada", 4],
    ["gender", "Mujer", "F"],
    ["addressTypeID", "o", "O"],
    ["internalAgentsNetwork", "Sí", true],
  ] as const)("%s %s is %s", (field, text, value) => {
    expect(read(field, text)).toBe(value);
  });
  it.each([
    ["civilStatus", "1", "unknown-code"],
    ["productID", "7", "unknown-code"],
    ["inactive", "quizás", "not-yes-or-no"],
  ] as const)("%s %s is refused: %s", (field, text, problem) => {
    expect(read(field, text)).toEqual([null, problem]);
  });
});

it("counts characters as a person does, and cuts nothing by itself", () => {
  expect(read("city", "ñ".repeat(50))).toBe("ñ".repeat(50));
  expect(read("city", "😀".repeat(50))).toBe("😀".repeat(50));
  expect(read("city", "x".repeat(51))).toEqual([null, "too-long"]);
  expect(read("lat", "91")).toEqual([null, "coordinate-out-of-range"]);
  expect(read("lat", "0")).toEqual([null, "coordinate-out-of-range"]);
  expect(read("lng", "-99,1332")).toBe("-99.1332");
});

it("never throws and never sends what is not finite, whatever stands in a cell", () => {
  const fields = Object.keys(ACCOUNT_FIELDS) as AccountFieldName[];
  fc.assert(
    fc.property(
      fc.constantFrom(...fields),
      fc.string({ unit: fc.nat(0x10_ffff).map((code) => String.fromCodePoint(code)) }),
      (field, text) => {
        const { value } = readCell(text, ACCOUNT_FIELDS[field], DEFAULT_FORMATS);
        expect(typeof value === "number" ? Number.isFinite(value) : true).toBe(true);
      },
    ),
  );
});

describe("the short ways of reading find what the long ones find", () => {
  it("an amount without any marks, and one with a sign of currency", () => {
    const digits = fc.integer({ min: 0, max: 999_999_999_999 }).map(String);
    const zeros = fc.constantFrom("", "0", "00");
    const decimals = fc.constantFrom("", ".0", ".5", ".50", ".05", ".99");
    fc.assert(
      fc.property(
        zeros,
        digits,
        decimals,
        fc.constantFrom("auto", "point", "comma"),
        (zero, whole, rest, mark) => {
          const text = `${zero}${whole}`.slice(0, 12) + rest;
          expect(read("totalPending", text, { decimalMark: mark })).toEqual(
            read("totalPending", `$${text}`, { decimalMark: mark }),
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("a phone of Mexico, and libphonenumber", () => {
    for (let area = 200; area <= 999; area += 1) {
      for (const rest of ["0000000", "1234567", "5550000", "9999999"]) {
        expect(isValidPhoneNumber(area + rest, "MX"), area + rest).toBe(true);
      }
    }
    const digits = fc.stringMatching(/^[2-9]\d{9}$/);
    fc.assert(
      fc.property(digits, (text) => isValidPhoneNumber(text, "MX")),
      { numRuns: 2_000 },
    );
    expect(read("cellphoneNumber", "1234567890")).toEqual(["1234567890", "phone-unlikely"]);
  });

  it("a day, and the calendar", () => {
    for (const year of [1900, 1999, 2000, 2023, 2024, 2100]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
          const real = new Date(Date.UTC(year, month - 1, day));
          const exists = real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
          expect(read("birthdate", text), text).toEqual(exists ? text : [null, "no-such-day"]);
        }
      }
    }
  });
});
