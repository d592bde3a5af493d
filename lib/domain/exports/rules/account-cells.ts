import { asRecord } from "@/lib/core/loose-values";
import type { SheetCell, SheetColumn } from "@/lib/core/sheet";
import type { AccountColumn } from "../../accounts/rules/account-columns";
import {
  ACCOUNT_FIELD_NAMES,
  ACCOUNT_FIELDS,
  type AccountFieldName,
} from "../../accounts/rules/account-fields/account-fields";
import type { AccountRow } from "../../accounts/schema/list";
import type { ExportWords } from "../schema";
import { toLocalMinute } from "./local-minute";

interface CellColumn {
  readonly kind: SheetColumn["kind"];
  readonly raw: (account: AccountRow) => SheetCell;
  /** As a person reads it, where that is not how it is stored. */
  readonly formatted?: (account: AccountRow, words: ExportWords, timeZone: string) => SheetCell;
}

const text = (raw: CellColumn["raw"], formatted?: CellColumn["formatted"]): CellColumn =>
  formatted ? { kind: "text", raw, formatted } : { kind: "text", raw };

function instant(read: (account: AccountRow) => string | null): CellColumn {
  return {
    kind: "moment",
    raw: read,
    formatted: (account, _words, timeZone) => {
      const at = read(account);
      return at === null ? null : { local: toLocalMinute(at, timeZone) };
    },
  };
}

/** How each column of accounts is written; instants in the workspace's zone, which the file's name tells. */
export const ACCOUNT_CELLS: Readonly<Record<AccountColumn, CellColumn>> = {
  client: text(({ clientName }) => clientName),
  account: text(({ externalId }) => externalId),
  pending: {
    kind: "money",
    raw: ({ totalPending }) => (totalPending === null ? null : Number(totalPending)),
  },
  currency: text(
    ({ currencyCode }) => currencyCode,
    ({ currencyCode }, { accounts }) => currencyCode && accounts.currency(currencyCode),
  ),
  overdue: { kind: "number", raw: ({ overdueDays }) => overdueDays },
  status: text(
    ({ isInactive }) => (isInactive ? "inactive" : "active"),
    ({ isInactive }, { accounts }) => (isInactive ? accounts.inactive : accounts.active),
  ),
  lastSend: text(
    ({ lastSendStatus }) => lastSendStatus,
    ({ lastSendStatus }, { accounts }) => lastSendStatus && accounts.sendStatus(lastSendStatus),
  ),
  lastVisit: instant(({ lastVisitAt }) => lastVisitAt),
  portfolio: text(
    ({ portfolioName }) => portfolioName,
    ({ portfolioName }, { unassigned }) => portfolioName ?? unassigned,
  ),
  product: text(
    ({ productId }) => (productId === null ? null : String(productId)),
    ({ productId }, { accounts }) => (productId === null ? null : accounts.product(productId)),
  ),
  record: text(({ wolkvoxRecordId }) => wolkvoxRecordId),
  rfc: text(({ rfc }) => rfc),
  phone: text(({ phone }) => phone),
  city: text(({ city }) => city),
  state: text(({ state }) => state),
  position: text(({ lat, lng }) => (lat === null || lng === null ? null : `${lat}, ${lng}`)),
  createdAt: instant(({ createdAt }) => createdAt),
};

interface FieldColumn extends SheetColumn {
  readonly readField: (fields: unknown) => SheetCell;
}

/** A column for each of Kobra's fields, under its own name: a file that an import reads again. */
export const FIELD_CELLS: readonly FieldColumn[] = ACCOUNT_FIELD_NAMES.map((name) => ({
  header: name,
  kind: kindOf(name),
  readField: (fields) => {
    const value = asRecord(fields)?.[name];
    if (typeof value === "boolean") return String(value);
    return typeof value === "string" || typeof value === "number" ? value : null;
  },
}));

function kindOf(name: AccountFieldName): SheetColumn["kind"] {
  const { kind } = ACCOUNT_FIELDS[name];
  if (kind === "money") return "money";
  return kind === "integer" ? "number" : "text";
}
