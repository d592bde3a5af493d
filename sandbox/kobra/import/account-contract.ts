import { asRecord } from "@/lib/core/loose-values";

type FieldRule = readonly [type: "string" | "integer" | "number" | "date" | "boolean", maxLength?: number];

/**
 * Kobra's table of account fields, read a second time and apart from Atalaya's own (source: Kobra's page on
 * its import API): a slip in one of the two makes a test fail.
 */
const FIELDS: Readonly<Record<string, FieldRule>> = {
  externalID: ["string", 20],
  kobraID: ["integer"],
  branchID: ["integer"],
  productID: ["integer"],
  currencyCode: ["string", 2],
  name: ["string", 100],
  firstSurname: ["string", 50],
  secondSurname: ["string", 50],
  additionalSurname: ["string", 50],
  email: ["string", 100],
  birthdate: ["date", 10],
  rfc: ["string", 14],
  curp: ["string", 18],
  nationality: ["string", 2],
  residenceTypeID: ["integer"],
  civilStatus: ["string", 1],
  gender: ["string", 1],
  ife: ["string", 20],
  dependants: ["integer"],
  street: ["string", 200],
  crossStreets: ["string", 255],
  outdoorNumber: ["string", 50],
  indoorNumber: ["string", 50],
  suburb: ["string", 50],
  city: ["string", 50],
  state: ["string", 50],
  postalCode: ["string", 6],
  lat: ["string", 20],
  lng: ["string", 20],
  addressDate: ["date", 10],
  phoneNumber: ["string", 12],
  cellphoneNumber: ["string", 12],
  addressTypeID: ["string", 1],
  initialCapital: ["number"],
  pendingCapital: ["number"],
  pendingOrdinaryInterests: ["number"],
  pendingOverdueInterest: ["number"],
  iva: ["number"],
  totalPending: ["number"],
  paidCapital: ["number"],
  paidOrdinaryInterest: ["number"],
  paidOverdueInterest: ["number"],
  totalPaid: ["number"],
  pendingPayments: ["integer"],
  paymentsDone: ["integer"],
  amountPaymentPeriodicity: ["number"],
  lastPaymentDate: ["date", 10],
  overdueDays: ["integer"],
  lastPaymentAmount: ["number"],
  loanDate: ["date", 10],
  paymentInformationBankName: ["string", 20],
  paymentInformationAcountHolder: ["string", 200],
  paymentInformationAccountReference: ["string", 200],
  paymentInformationAccountNumber: ["string", 20],
  paymentInformationAccountCLABE: ["string", 20],
  requiredPayment: ["number"],
  requiredPaymentMaxDate: ["date"],
  internalAgentsNetwork: ["boolean"],
  inactive: ["boolean"],
  lenderIDcdc: ["string", 10],
  contractType: ["string", 2],
  accountType: ["string", 1],
  productoType: ["string", 1],
  periodicity: ["string", 1],
  overduePeriods: ["integer"],
};

const CODES: Readonly<Record<string, readonly (string | number)[]>> = {
  productID: [1, 2, 3],
  currencyCode: ["MX", "US"],
  nationality: ["MX", "US"],
  residenceTypeID: [1, 2, 3, 4],
  civilStatus: ["D", "L", "C", "S"],
  gender: ["F", "M"],
  addressTypeID: ["N", "O", "C", "P", "E"],
};

const REQUIRED: Readonly<Record<number, readonly string[]>> = {
  1: [
    "externalID",
    "productID",
    "currencyCode",
    "name",
    "firstSurname",
    "street",
    "city",
    "state",
    "postalCode",
    "totalPending",
  ],
  2: ["externalID"],
  3: ["externalID"],
};

/** Why the sandbox would not take an account; null where it would. */
export function findAccountFault(account: unknown, importTypeId: number): string | null {
  const fields = asRecord(account);
  if (!fields) return "account is no object";
  const missing = REQUIRED[importTypeId]?.find((name) => fields[name] === undefined || fields[name] === "");
  if (missing) return `${missing} is required`;
  for (const [name, value] of Object.entries(fields)) {
    const fault = findFieldFault(name, value);
    if (fault) return fault;
  }
  return null;
}

function findFieldFault(name: string, value: unknown): string | null {
  const rule = FIELDS[name];
  if (!rule) return `${name} is unknown`;
  const [type, maxLength] = rule;
  if (!isOfType(value, type)) return `${name} is no ${type}`;
  if (maxLength !== undefined && [...String(value)].length > maxLength) return `${name} is too long`;
  const codes = CODES[name];
  return codes && !codes.includes(value as string | number) ? `${name} is not one of its codes` : null;
}

function isOfType(value: unknown, type: FieldRule[0]): boolean {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return typeof value === "string" && isDay(value);
  }
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
