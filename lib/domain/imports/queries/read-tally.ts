import type { Db } from "@/lib/platform/db";
import type { RowCounts } from "../schema/ledger";
import { TALLY, type TallyRecord, toRowCounts } from "./tally-sql";

/** How many rows of an import have which outcome. @throws where there is no such import. */
export async function readTally(client: Db, importId: string): Promise<RowCounts> {
  const records = await client.$queryRaw<
    (TallyRecord & { row_count: number; left_out_count: number; status: string })[]
  >`
    SELECT i.row_count, i.left_out_count, i.status::text, t.*
    FROM imports i CROSS JOIN LATERAL (${TALLY}) t WHERE i.id = ${importId}::uuid`;
  const [record] = records;
  if (!record) throw new Error("There is no such import");
  const { row_count: rowCount, left_out_count: leftOutCount, status } = record;
  return toRowCounts(record, { rowCount, leftOutCount, status });
}
