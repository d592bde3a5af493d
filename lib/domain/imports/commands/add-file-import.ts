import type pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { copyRows } from "@/lib/platform/copy-rows";
import { env } from "@/lib/platform/env";
import type { ImportType } from "../../accounts/rules/account-fields/account-fields";

/** An import that comes from a file, and who confirmed it. */
export interface FileImport {
  readonly importId: string;
  readonly createdById: string;
  readonly importType: ImportType;
  readonly fileName: string;
  readonly sha256: Buffer;
  /** The import whose failed rows these correct. */
  readonly originId: string | null;
}

/** One row of a file; without values it is left out. */
export interface FileRow {
  readonly rowNumber: number;
  readonly externalId: string | null;
  readonly texts: object;
  readonly values: object | null;
  readonly problems: readonly object[];
  readonly extras: object;
}

const COLUMNS = ["import_id", "row_number", "external_id", "texts", "values", "problems", "extras", "status"];

/**
 * Opens an import as a draft and streams its rows into it, in one transaction: it is there with all of its
 * rows, or not at all. An import that is there already stays as it is.
 */
export async function addFileImport(
  client: pg.ClientBase,
  file: FileImport,
  batches: AsyncIterable<readonly FileRow[]>,
): Promise<void> {
  await client.query("BEGIN");
  try {
    const { rowCount } = await client.query(
      `INSERT INTO imports (id, kind, import_type, file_name, file_sha256, created_by_id, origin_id)
       VALUES ($1, 'file', $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
      [file.importId, file.importType, file.fileName, file.sha256, file.createdById, file.originId],
    );
    if (env.ATALAYA_CHAOS_MUTATION === "import-before-rows") await client.query("COMMIT; BEGIN");
    if (rowCount === 1) await fillImport(client, file, batches);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function fillImport(
  client: pg.ClientBase,
  { importId, importType, createdById }: FileImport,
  batches: AsyncIterable<readonly FileRow[]>,
): Promise<void> {
  const copy = copyRows(client, "import_rows", COLUMNS);
  let rows = 0;
  let leftOut = 0;
  try {
    for await (const batch of batches) {
      for (const row of batch) await copy.write(toRecord(importId, row));
      rows += batch.length;
      leftOut += batch.filter(({ values }) => values === null).length;
    }
    await copy.end();
  } catch (error) {
    await copy.abort();
    throw error;
  }
  await client.query("UPDATE imports SET row_count = $2, left_out_count = $3 WHERE id = $1", [
    importId,
    rows,
    leftOut,
  ]);
  await client.query(
    `INSERT INTO audit_events (id, actor_user_id, action, subject, details)
     VALUES ($1, $2, 'import.added', $3, $4)`,
    [uuidv7(), createdById, importId, JSON.stringify({ kind: "file", importType, rows })],
  );
}

function toRecord(importId: string, { rowNumber, externalId, texts, values, problems, extras }: FileRow) {
  return [
    importId,
    rowNumber,
    externalId?.replace(/\p{Cc}+/gu, " ") ?? null,
    storable(texts),
    values === null ? null : storable(values),
    JSON.stringify(problems),
    storable(extras),
    values === null ? "left_out" : "waiting",
  ];
}

/** JSON without what Postgres refuses in it: NUL, and halves of characters. */
function storable(value: object): string {
  const json = JSON.stringify(value);
  if (!json.includes("\\u0000") && !json.includes("\\ud")) return json;
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "string" ? inner.replaceAll("\u0000", "").toWellFormed() : inner,
  );
}
