import { clabe } from "clabe-validator";
import { isValidPhoneNumber } from "libphonenumber-js/min";
import validateCurp from "validate-curp";
import validateRfc from "validate-rfc";
import { type CellReading, readAs, refuse } from "./cell-reading";

/** Only the check digit or a forbidden word is wrong: authorities have issued such codes. */
const MINOR = new Set(["INVALID_VERIFICATION_DIGIT", "INVALID_CHECK_DIGIT", "FORBIDDEN_WORD"]);

function readOfficialCode(
  text: string,
  check: (code: string) => { isValid: boolean; errors?: readonly string[] },
  problem: "not-an-rfc" | "not-a-curp",
): CellReading {
  const code = text.toUpperCase().replace(/[\s-]/g, "");
  const { isValid, errors = [] } = check(code);
  if (isValid) return readAs(code);
  return errors.every((error) => MINOR.has(error)) ? readAs(code, "check-digit") : refuse(problem);
}

/** RFC of a person (13) or a company (12). */
export function readRfc(text: string): CellReading {
  return readOfficialCode(text, validateRfc, "not-an-rfc");
}

export function readCurp(text: string): CellReading {
  return readOfficialCode(text, validateCurp, "not-a-curp");
}

/** Eighteen digits; a wrong check digit, bank or city is a warning. */
export function readClabe(text: string): CellReading {
  const digits = text.replace(/[\s-]/g, "");
  if (!/^\d{18}$/.test(digits)) return refuse("not-a-clabe");
  return readAs(digits, clabe.validate(digits).ok ? null : "check-digit");
}

const COUNTRIES = ["MX", "CO", "US"] as const;
/** What libphonenumber takes for a number of Mexico; a test compares. Asking it costs fifty times as much. */
const MEXICAN = /^[2-9]\d{9}$/;

/** Ten digits or fewer, as Kobra's twelve characters want them: no country code, no old mobile prefix. */
export function readPhone(text: string): CellReading {
  if (MEXICAN.test(text)) return readAs(text);
  if (/^\s*(\+|00(52|57|1)\d{10}$)/.test(text)) return refuse("phone-with-country-code");
  const digits = text.replace(/[\s().-]/g, "");
  if (!/^\d+$/.test(digits)) return refuse("not-a-phone");
  if (/^(52|57)1?\d{10}$/.test(digits) || /^(044|045|01)\d{10}$/.test(digits)) {
    return refuse("phone-with-country-code");
  }
  if (digits.length < 7 || digits.length > 12) return refuse("not-a-phone");
  const isLikely = COUNTRIES.some((country) => isValidPhoneNumber(digits, country));
  return readAs(digits, isLikely ? null : "phone-unlikely");
}

/** Kept as text with its leading zeros: five digits in Mexico, six in Colombia. */
export function readPostalCode(text: string): CellReading {
  if (!/^\d{1,6}$/.test(text)) return refuse("not-a-postal-code");
  return readAs(text, text.length < 5 ? "postal-code-short" : null);
}

export function readEmail(text: string): CellReading {
  const isEmail = /^[^\s@<>(),;:"]{1,64}@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/.test(text);
  return isEmail && !text.includes("..") ? readAs(text) : refuse("not-an-email");
}
