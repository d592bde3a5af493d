import type { FieldShape } from "./field-shape";

const money = (group: "debt" | "payments", ...headers: string[]): FieldShape => ({
  kind: "money",
  group,
  headers,
});

/** What is owed. */
export const DEBT_FIELDS = {
  totalPending: money(
    "debt",
    "saldo total",
    "saldo",
    "adeudo",
    "adeudo total",
    "deuda",
    "total pendiente",
    "monto adeudado",
    "balance",
  ),
  initialCapital: money("debt", "capital inicial", "monto del credito", "monto otorgado", "initial capital"),
  pendingCapital: money("debt", "capital pendiente", "saldo capital", "capital", "pending capital"),
  pendingOrdinaryInterests: money(
    "debt",
    "interes ordinario pendiente",
    "intereses ordinarios",
    "interes ordinario",
  ),
  pendingOverdueInterest: money(
    "debt",
    "interes moratorio pendiente",
    "intereses moratorios",
    "interes moratorio",
    "moratorios",
  ),
  iva: money("debt", "iva", "impuesto", "vat"),
  overdueDays: {
    kind: "integer",
    group: "debt",
    headers: ["dias de atraso", "dias mora", "dias de mora", "dias vencidos", "overdue days"],
  },
  overduePeriods: {
    kind: "integer",
    group: "debt",
    headers: ["periodos vencidos", "pagos vencidos", "cuotas vencidas", "overdue periods"],
  },
  loanDate: {
    kind: "date",
    group: "debt",
    maxLength: 10,
    headers: [
      "fecha de credito",
      "fecha de otorgamiento",
      "fecha de apertura",
      "fecha desembolso",
      "loan date",
    ],
  },
} as const satisfies Record<string, FieldShape>;

/** What was paid and what is asked for. The page gives `requiredPayment` no type and calls its date a number. */
export const PAYMENT_FIELDS = {
  requiredPayment: money("payments", "pago requerido", "pago minimo", "monto requerido", "minimum payment"),
  requiredPaymentMaxDate: {
    kind: "date",
    group: "payments",
    maxLength: 10,
    headers: ["fecha limite de pago", "fecha maxima de pago", "vence", "due date"],
  },
  paidCapital: money("payments", "capital pagado", "paid capital"),
  paidOrdinaryInterest: money("payments", "interes ordinario pagado"),
  paidOverdueInterest: money("payments", "interes moratorio pagado"),
  totalPaid: money("payments", "total pagado", "pagado", "total paid"),
  pendingPayments: {
    kind: "integer",
    group: "payments",
    headers: ["pagos pendientes", "cuotas pendientes", "pending payments"],
  },
  paymentsDone: {
    kind: "integer",
    group: "payments",
    headers: ["pagos realizados", "cuotas pagadas", "payments done"],
  },
  amountPaymentPeriodicity: money(
    "payments",
    "monto del pago",
    "cuota",
    "mensualidad",
    "pago promedio",
    "monto periodico",
  ),
  periodicity: {
    kind: "text",
    group: "payments",
    maxLength: 1,
    headers: ["periodicidad", "frecuencia de pago", "frequency"],
  },
  lastPaymentDate: {
    kind: "date",
    group: "payments",
    maxLength: 10,
    headers: ["fecha de ultimo pago", "fecha ultimo pago", "ultima fecha de pago", "last payment date"],
  },
  lastPaymentAmount: money(
    "payments",
    "monto de ultimo pago",
    "monto ultimo pago",
    "ultimo pago",
    "last payment amount",
  ),
} as const satisfies Record<string, FieldShape>;

/** Where the debtor pays. `paymentInformationAcountHolder` is Kobra's own spelling. */
export const BANK_FIELDS = {
  paymentInformationBankName: {
    kind: "text",
    group: "bank",
    maxLength: 20,
    headers: ["banco", "nombre del banco", "bank"],
  },
  paymentInformationAcountHolder: {
    kind: "text",
    group: "bank",
    maxLength: 200,
    headers: ["titular", "titular de la cuenta", "beneficiario", "account holder"],
  },
  paymentInformationAccountReference: {
    kind: "text",
    group: "bank",
    maxLength: 200,
    headers: ["referencia", "referencia de pago", "referencia bancaria", "payment reference"],
  },
  paymentInformationAccountNumber: {
    kind: "id",
    group: "bank",
    maxLength: 20,
    headers: ["cuenta bancaria", "numero de cuenta bancaria", "no cuenta bancaria", "bank account"],
  },
  paymentInformationAccountCLABE: {
    kind: "clabe",
    group: "bank",
    maxLength: 20,
    headers: ["clabe", "clabe interbancaria", "cuenta clabe"],
  },
} as const satisfies Record<string, FieldShape>;

/** What the credit bureau wants to know; its codes are not published by Kobra. `productoType` is its spelling. */
export const BUREAU_FIELDS = {
  lenderIDcdc: {
    kind: "id",
    group: "bureau",
    maxLength: 10,
    headers: ["otorgante", "id otorgante", "clave otorgante", "lender id"],
  },
  contractType: {
    kind: "text",
    group: "bureau",
    maxLength: 2,
    headers: ["tipo de contrato", "contract type"],
  },
  accountType: { kind: "text", group: "bureau", maxLength: 1, headers: ["tipo de cuenta", "account type"] },
  productoType: {
    kind: "text",
    group: "bureau",
    maxLength: 1,
    headers: ["tipo de producto", "product type"],
  },
} as const satisfies Record<string, FieldShape>;

/** Whom Kobra gives the account to. `currencyCode` is Kobra's own MX/US, not ISO 4217. */
export const ASSIGNMENT_FIELDS = {
  productID: {
    kind: "code",
    group: "assignment",
    codes: [
      { value: 1, words: ["cobranza", "debt collection"] },
      { value: 2, words: ["verificacion de domicilio", "validacion de domicilio", "address validation"] },
      {
        value: 3,
        words: [
          "verificacion de negocio",
          "validacion de negocio",
          "business validation",
          "bussiness validation",
        ],
      },
    ],
    headers: ["producto", "id producto", "product"],
  },
  currencyCode: {
    kind: "code",
    group: "assignment",
    maxLength: 2,
    codes: [
      { value: "MX", words: ["mxn", "pesos", "peso", "moneda nacional", "m n"] },
      { value: "US", words: ["usd", "dolares", "dolar", "dollars"] },
    ],
    headers: ["moneda", "divisa", "currency"],
  },
  kobraID: {
    kind: "integer",
    group: "assignment",
    headers: ["id kobra", "kobra", "gestor", "id gestor", "kobra manager"],
  },
  branchID: {
    kind: "integer",
    group: "assignment",
    headers: ["sucursal", "id sucursal", "grupo", "cartera", "branch"],
  },
  internalAgentsNetwork: {
    kind: "yes-no",
    group: "assignment",
    headers: ["red interna", "agentes internos", "solo agentes internos", "internal network"],
  },
  inactive: { kind: "yes-no", group: "assignment", headers: ["inactiva", "inactivo", "dar de baja", "baja"] },
} as const satisfies Record<string, FieldShape>;
