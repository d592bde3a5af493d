import type { SheetCell, SheetColumn } from "@/lib/core/sheet";
import type { Snapshot } from "@/lib/platform/snapshot";
import {
  type AccountChoice,
  type ExportedAccount,
  readChosenAccounts,
} from "../../accounts/queries/export-accounts";
import { accountFilterSchema } from "../../accounts/rules/account-filter";
import type { Scope } from "../../users/schema";
import { ACCOUNT_CELLS, FIELD_CELLS } from "../rules/account-cells";
import type { AccountExportSpec, ExportWords } from "../schema";

interface FileColumn extends SheetColumn {
  readonly read: (exported: ExportedAccount) => SheetCell;
}

/** Which accounts an export means, within a scope. */
export function chooseAccounts({ filter, accountIds }: AccountExportSpec, scope: Scope): AccountChoice {
  return { scope, filter: accountFilterSchema.parse(filter), accountIds };
}

/** The columns and rows of an export of accounts. */
export function accountSheet(snapshot: Snapshot, spec: AccountExportSpec, scope: Scope, words: ExportWords) {
  const columns = columnsOf(spec, words);
  return {
    name: words.accounts.sheet,
    columns,
    batches: readChosenAccounts(snapshot, chooseAccounts(spec, scope)),
    toRow: (exported: ExportedAccount) => columns.map(({ read }) => read(exported)),
  };
}

function columnsOf(spec: AccountExportSpec, words: ExportWords): FileColumn[] {
  const isRaw = spec.style === "raw";
  const columns = spec.columns.map((column): FileColumn => {
    const { kind, raw, formatted = raw } = ACCOUNT_CELLS[column];
    return {
      header: isRaw ? column : words.accounts.column(column),
      // A raw instant is ISO text with its zone; only local times are times of a workbook.
      kind: isRaw && kind === "moment" ? "text" : kind,
      read: ({ account }) => (isRaw ? raw(account) : formatted(account, words, spec.timeZone)),
    };
  });
  const fields = FIELD_CELLS.map(
    ({ readField, ...column }): FileColumn => ({ ...column, read: ({ fields }) => readField(fields) }),
  );
  return spec.withFields ? [...columns, ...fields] : columns;
}
