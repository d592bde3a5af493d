import { v7 as uuidv7 } from "uuid";
import type { Db } from "@/lib/platform/db";
import { SAMPLE_PART } from "../rules/refusal-run";

interface Found {
  chunk_id: string;
  wave: number;
  row_count: number;
  may_have_arrived: boolean;
  /** Of the account among those of its chunk. */
  offset: number;
  samples_before: number;
}

/**
 * Makes one of the accounts that wait a chunk of its own that leaves before all others. It is taken from the
 * wave that is being sent: no account overtakes its own earlier row.
 *
 * @param place where among those that wait, from 0 to 1.
 */
export async function setSampleAside(tx: Db, importId: string, place: number): Promise<void> {
  const [found] = await tx.$queryRaw<Found[]>`
    WITH waiting AS (
      SELECT id, ordinal[1] AS wave, row_count, may_have_arrived,
             (sum(row_count) OVER (ORDER BY ordinal) - row_count)::int AS before,
             floor(sum(row_count) OVER () * ${place}::float8)::int AS at
      FROM import_chunks c
      WHERE import_id = ${importId}::uuid AND status = 'waiting' AND ordinal[1] = (
        SELECT min(ordinal[1]) FROM import_chunks WHERE import_id = ${importId}::uuid AND status = 'waiting')
    )
    SELECT id::text AS chunk_id, wave, row_count, may_have_arrived, at - before AS offset,
           (SELECT count(*)::int FROM import_chunks WHERE import_id = ${importId}::uuid
            AND ordinal[1] = wave AND ordinal[2] = ${SAMPLE_PART}::int) AS samples_before
    FROM waiting WHERE before <= at AND at < before + row_count`;
  if (!found) return;
  const ordinal = [found.wave, SAMPLE_PART, found.samples_before];
  if (found.row_count === 1) {
    await tx.importChunk.update({ where: { id: found.chunk_id }, data: { ordinal } });
    return;
  }
  const id = uuidv7();
  await tx.importChunk.create({
    data: {
      id,
      importId,
      ordinal,
      parentId: found.chunk_id,
      rowCount: 1,
      mayHaveArrived: found.may_have_arrived,
    },
  });
  await tx.importChunk.update({ where: { id: found.chunk_id }, data: { rowCount: { decrement: 1 } } });
  await tx.$executeRaw`
    UPDATE import_rows SET chunk_id = ${id}::uuid
    WHERE import_id = ${importId}::uuid AND row_number = (
      SELECT row_number FROM import_rows WHERE chunk_id = ${found.chunk_id}::uuid
      ORDER BY row_number OFFSET ${found.offset} LIMIT 1)`;
}
