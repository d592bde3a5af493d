import { v7 as uuidv7 } from "uuid";
import { type Db, db } from "@/lib/platform/db";
import type { ImportType } from "../../accounts/rules/account-fields/account-fields";
import type { AccountReading, AccountTexts } from "../../accounts/rules/read-account/read-account";
import { recordAudit } from "../../audit/commands";

/** One account as it was read, ready to become a row of an import. */
export interface ReadRow {
  readonly rowNumber: number;
  readonly texts: AccountTexts;
  readonly reading: AccountReading;
  /** `wolkvoxRecordId` and free columns: kept for us, never sent. */
  readonly extras: Readonly<Record<string, string>>;
}

/** Opens an import as a draft. Nothing of it leaves before `startImport`. */
export async function addImport(
  actorUserId: string,
  {
    kind,
    importType,
    fileName,
    rows,
    originId = null,
  }: {
    readonly kind: "form" | "file";
    readonly importType: ImportType;
    readonly fileName: string | null;
    readonly rows: readonly ReadRow[];
    /** The import whose failed rows these correct. */
    readonly originId?: string | null;
  },
): Promise<{ importId: string }> {
  const importId = uuidv7();
  await db().$transaction(async (tx) => {
    await tx.import.create({
      data: {
        id: importId,
        kind,
        importType,
        fileName,
        rowCount: rows.length,
        leftOutCount: rows.filter(({ reading }) => !reading.isSendable).length,
        createdById: actorUserId,
        originId,
      },
    });
    await insertRows(tx, importId, rows);
    await recordAudit(tx, {
      actorUserId,
      action: "import.added",
      subject: importId,
      details: { kind, importType, rows: rows.length },
    });
  });
  return { importId };
}

/** Rows that cannot be sent are kept with their problems, and left out. */
async function insertRows(tx: Db, importId: string, rows: readonly ReadRow[]): Promise<void> {
  const records = rows.map(({ rowNumber, texts, reading, extras }) => ({
    import_id: importId,
    row_number: rowNumber,
    external_id: reading.values.externalID ?? null,
    texts,
    values: reading.isSendable ? reading.values : null,
    problems: reading.problems,
    extras,
    status: reading.isSendable ? "waiting" : "left_out",
  }));
  await tx.$executeRaw`
    INSERT INTO import_rows
      (import_id, row_number, external_id, texts, "values", problems, extras, status)
    SELECT import_id, row_number, external_id, texts, "values", problems, extras, status
    FROM json_populate_recordset(NULL::import_rows, ${JSON.stringify(records)}::json)`;
}
