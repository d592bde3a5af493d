import type pg from "pg";
import { z } from "zod";
import { placeText } from "./list-upload-rows";

/** A row of a file with its edits, and what its check came to. */
export interface WalkedRow {
  readonly rowNumber: number;
  readonly cells: string[];
  readonly isRepeated: boolean;
  readonly isOvertaken: boolean;
  readonly isSentBefore: boolean;
}

interface RowRecord {
  row_number: number;
  cells: string;
  is_repeated: boolean | null;
  is_overtaken: boolean | null;
  is_sent_before: boolean | null;
}

const cellsSchema = z.array(z.string());

/** All rows of a file in its order, some thousand at a time. */
export async function* walkRows(
  client: pg.ClientBase,
  uploadId: string,
  size = 1_000,
): AsyncGenerator<WalkedRow[], void, void> {
  const edits = await readEdits(client, uploadId);
  let after = 0;
  for (;;) {
    const { rows } = await client.query<RowRecord>({
      name: "walk-rows",
      text: `SELECT r.row_number, r.cells, c.is_repeated, c.is_overtaken, c.is_sent_before
             FROM upload_rows r LEFT JOIN upload_checks c ON c.upload_id = r.upload_id AND c.row_number = r.row_number
             WHERE r.upload_id = $1 AND r.row_number > $2 ORDER BY r.row_number LIMIT $3`,
      values: [uploadId, after, size],
    });
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => toWalked(row, edits));
    if (rows.length < size) return;
    after = last.row_number;
  }
}

function toWalked(row: RowRecord, edits: ReadonlyMap<number, readonly Edit[]>): WalkedRow {
  const cells = cellsSchema.parse(JSON.parse(row.cells));
  for (const { column_index, text } of edits.get(row.row_number) ?? []) placeText(cells, column_index, text);
  return {
    rowNumber: row.row_number,
    cells,
    isRepeated: row.is_repeated ?? false,
    isOvertaken: row.is_overtaken ?? false,
    isSentBefore: row.is_sent_before ?? false,
  };
}

interface Edit {
  row_number: number;
  column_index: number;
  text: string;
}

async function readEdits(client: pg.ClientBase, uploadId: string): Promise<Map<number, Edit[]>> {
  const { rows } = await client.query<Edit>(
    "SELECT row_number, column_index, text FROM upload_edits WHERE upload_id = $1",
    [uploadId],
  );
  return Map.groupBy(rows, ({ row_number }) => row_number);
}
